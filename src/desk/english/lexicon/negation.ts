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
hold back
hold off
keep from
leave out
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
withdraw
withhold`

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
last (?:\\w+ed|came|fell|gave|had|held|lost|made|met|played|ran|rose|saw|took|went|won)
(?:nobody|no one|none|nothing) (?:but|except|other than)
no (?:more|less|fewer|greater|better|worse)(?: \\w+)? than
the first time
(?:this|that|so) (?:bad|big|cold|deadly|dry|few|good|high|hot|large|long|low|many|much|strong|wet)
still (?:waiting|awaiting|to)
more than (?:\\w+ ){1,3}(?:could|can)
remains? to be seen
is (?:an )?open(?: question)?
off the table
out for
out of the question
short of
sidelined
the last thing
too \\w+ to
yet to`

/** Says no by itself: `not`, `without`. */
export const plainNegations = wordSet(`
  not never no nothing cannot without neither nobody none`)

/** Begins a verb or an adjective that says no: `acquitted`, `refuses`, `unlikely`. */
export const refusingStems = wordSet(`
  acquit clear exonerat lack fail refus deny deni unable reject declin unlikely dismiss disput refut
  innocen`)

/** Says no, or that something did not come about: `denied`, `failed to`, `blocked`. */
export const negatives = wordSet(`
  not no never none nobody nothing neither nor without cannot hardly barely few little acquit*
  clear* exonerat* lacks lack lacked fails failed fail refus* deny denies denied unable reject*
  declin* prevent* stop* avoid* against unlikely doubt* ruled rule ruling despite dismiss* halt*
  bans banned ban block* oppos* unless instead rather free yet only false* wrong* disput* refut*
  miss*`)

/** Behind `not`, denies nothing: `not only`, `no doubt`. */
export const afterNot = wordSet(`
  only just merely simply one least matter doubt wonder more less fewer`)

/** Nearly says no: `hardly`, `I doubt`. */
export const nearNegations = wordSet(`
  hardly barely rarely seldom scarcely stops stopped stop doubts doubt doubted`)

/** Behind `not` or `no`, denies nothing of what follows: `not only`, `no doubt`, `no longer`. */
export const afterNotOrNo = wordSet(`
  only just merely simply one least matter doubt to votes vote longer more`)

/** Keeps from a deed: `barred from`, `prevents`, `instead of`. */
export const forbiddingWords = wordSet(`
  bars barred barring bar banns banned banning bann bans baned baning ban forbid* prohibit* prevent*
  block* stop* avoid* without against instead`)

/** Says that a deed was not done: `failed to`, `stopped`. */
export const refusing = wordSet(`
  deny refuse fail decline reject avoid forget stop prevent dismiss doubt neglect cease prohibit ban
  forbid bar`)

/** With a no, denies nothing of what is known: `no other operator`, `no further cases`. */
export const beyondWhatIsKnown = wordSet(`
  other others else further additional new more another second longer yet`)
