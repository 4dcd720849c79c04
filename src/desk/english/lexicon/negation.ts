import { wordSet } from '../word-set.ts'

/** `not`, `without`, `little`: what they reach is denied. */
export const negatingWords = wordSet(`
  any insufficient lack lacked lacks little n't never no not scant without`)

/**
 * Verbs that say of a deed that it is not or no longer done, one a line with the words behind it: `ruled out a return`,
 * `skipped the parade`.
 */
export const forgoingVerbs = `
abandon
back away
back out
balk at
be out of
call off
cancel
cease
decide against
drop out
drop plans
end plans
fall short
forgo
give up
hold off
keep from
miss
opt against
opt out
pass on
pull out
refrain from
resist
rule out
scrap
shelve
shun
shy away
sit out
skip
spurn
stay away
steer clear
step down
stop
swear off
turn down
vote against
walk away
withdraw`

/** What denies the words behind it without a `not`: `far from ready`, `anything but safe`. */
export const denyingPhrases = `
anything but
a far cry from
far from
free of
free from
incapable of
less than(?! (?:\\d|[$£€]|an?|one|two|three|four|five|six|seven|eight|nine|ten|half|that|the))
(?:way|ways|days|weeks|months|years|miles|decades) (?:away )?from
no longer
nowhere (?:close|near)
last (?!(?:week|month|year|night|time|fall|spring|summer|winter|day|weekend)\\b)\\w+ (?:in|on|at|during|by)
off the table
out for
out of the question
short of
sidelined
the last thing
too \\w+ to
yet to`
