import { wordSet } from '../word-set.ts'

/** Deeds whose thing is in doubt with them, whatever it is: `accused of taking the bribe`. */
export const doubtfulWithItsThing = wordSet(`
  accept be become commit pay pocket receive rig solicit steal take use`)

/** Whose thing comes about only by them: what one is accused of taking, planning, committing is itself in doubt. */
export const makingVerbs = wordSet(`
  be take accept receive commit have use become pay offer give solicit seek spread plan plot stage prepare
  attempt run lead join belong work act serve carry engage conduct perpetrate operate make form create
  organize organise mount launch cause hold contain include involve happen occur exist steal rig fund
  finance collect pocket demand constitute`)

/** Whose object is there already: `accused of robbing gang members` says that they are gang members. */
export const reachingVerbs = wordSet(`
  rob attack kill shoot beat stab meet hide shelter harbor harbour help aid hit assault threaten kidnap
  abduct rape arrest chase follow escort visit contact call know marry befriend defend criticize criticise
  insult injure murder betray house feed host warn see watch film photograph interview free release
  defraud cheat blackmail bribe deceive mislead stalk harass abuse molest poison strangle drown ambush
  target evict deport detain imprison jail sue trick swindle employ arm guide ferry greet join support
  protect question expel extradite love hate find hurt`)

/** Deeds that a group takes on itself: `has claimed responsibility`. */
export const doing = wordSet(`
  carry commit stage launch mount do perpetrate plant set attack bomb hack steal kill conduct cause`)
