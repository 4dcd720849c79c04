/**
 * Words for how a matter was settled, the two ways of it parted by a bar: of a vote, a trial, a contest, a life. Narrower
 * than opposites: not what changes by the day, as prices rise and fall, and each word as a headline has it (`passes`).
 */
export const outcomes = `
approve approval pass adopt adoption endorse ratify accept back|reject rejection veto block defeat
convict conviction condemn guilty|acquit acquittal clear exonerate
win victory beat|lose loss
survive|die dead
uphold affirm|overturn reverse
grant|deny denial refuse refusal
allow legalize|ban prohibit bar outlaw
appoint hire reinstate|fire dismiss oust
raise increase hike|cut lower reduce
succeed|fail
`

/** Of these their subject decides: what one team wins the other loses, and one twin dies where the other survives. */
export const ofTheSubject = 'win victory beat lose loss survive die dead succeed fail'
