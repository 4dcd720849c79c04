/** Verbs with a particle, and the plain verb that says the same: `turned down` is `rejected`, and nobody turned. */
const plain = `
  turn down: reject
  turn away: reject
  knock back: reject
  throw out: reject
  vote down: reject
  wave through: approve
  sign off: approve
  back out: withdraw
  pull out: withdraw
  step down: resign
  stand down: resign
  call off: cancel
  put off: postpone
  push back: postpone
  hold up: delay
  hand over: give
  hand out: distribute
  give out: distribute
  give back: return
  give away: donate
  pay back: repay
  take back: recall
  take over: acquire
  buy up: buy
  sell off: sell
  snap up: buy
  set up: establish
  shut down: close
  close down: close
  open up: open
  lay off: dismiss
  kick out: expel
  lock up: jail
  carry out: conduct
  look into: investigate
  point out: say
  find out: learn
  give up: abandon
  call up: telephone
  ring up: telephone
  run over: hit
  knock down: hit
  speed up: accelerate
  slow down: slow
  cut back: reduce
  cut down: reduce
  bring down: reduce
  bring up: raise
  put up: raise
  pick up: collect
  team up: join
  sort out: solve
  use up: exhaust
  wipe out: destroy
  burn down: destroy
  pull down: demolish
  tear down: demolish
  knock out: eliminate
  let down: disappoint
  hold back: withhold
  send off: expel`

const plainByVerb = new Map(
  plain
    .trim()
    .split('\n')
    .map(line => line.trim().split(': ') as [string, string]),
)

/** The plain verb for a base form with its particle: `reject` for `turn` and `down`; the base form itself where there is none. */
export const plainVerb = (base: string, particle: string | undefined): string =>
  (particle && plainByVerb.get(`${base} ${particle}`)) || base
