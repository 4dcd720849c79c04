import { months, weekdays } from './calendar.ts'

/**
 * How many of a hundred news stories a word is in, by rough bands. A library of two documents cannot know that
 * `officials` tells less than `biometric`; this table does. Made by hand; a band is all the precision it has.
 */
export const bands: [share: number, words: string][] = [
  [
    0.9,
    `the a an and of to in on for with at by from as is was be are were been has have had it its that this he his she
    her they their not but who which will would said after also more than one or i we you our what when about up out
    all there so if no can could into over do new year time other some before first last two people`,
  ],
  [
    0.5,
    `him them my your us me just like make made now only most many how where while during since against because between
    through under both being did does done such any each those these then even well may might should must back down
    off still very much too way get got go going come came take took say says told tell week day month official
    government state country president three four five million percent including according called among
    ${[...weekdays.keys()].join(' ')}`,
  ],
  [
    0.25,
    `company police city national report news part group plan public house minister work world man woman men women
    home party another office leader member court law high million billion dollar number end use used using part long
    next around another here part former still end own see know think want need help give show put set left right
    six seven eight nine ten hundred thousand second third ${[...months.keys()].join(' ')}
    american u.s united states political power campaign election vote support security
    meeting case issue decision statement interview early late around within without include continue expect add ask
    call early several area place school life family child children war force military deal open run lead hold keep
    u.s. un eu mr mrs ms dr spokesman spokeswoman secretary department agency program policy money market price
    business service local federal foreign international director chief head top key major big large small great good
    best better bad hard different same possible recent current past future little far near less least never always
    often again already yet later ago however though although despite whether until once per every few half almost
    nearly about own himself themselves something nothing everyone anyone thing things question problem reason point
    fact change move turn try start begin began become became seem appear remain stay leave return bring brought found
    find lost lose win won face follow allow create build offer provide pay cost cut increase rise fall grow raise
    reach hit kill killed died death attack fire fight job worker union pressure effort action talk agreement visit
    letter release announce announced nation report reporter reporters added earlier further`,
  ],
]
