/**
 * An invented register and copy for it. `flag` is copy in which the claim stands as a fact, with the copy after the first
 * offer; `leave` is copy in which it is hedged, attributed, denied, quoted, settled or not there at all.
 */
export interface Case {
  claim: string
  flag: [copy: string, fixed: string, published?: string][]
  leave: (string | [copy: string, published: string])[]
}

export const cases: Case[] = [
  {
    claim: `
  - id: rook
    match: ["Rook-13 (gang) member(s)", "member(s) of (the gang) Rook-13"]
    offer: ["alleged {match}"]`,
    flag: [
      ['The prison holds Rook-13 members.', 'The prison holds alleged Rook-13 members.'],
      [
        'A Rook-13 gang member was arrested at the port.',
        'An alleged Rook-13 gang member was arrested at the port.',
      ],
      ['Rook-13 members fled across the river.', 'Alleged Rook-13 members fled across the river.'],
      [
        'Members of the gang Rook-13 fled across the river.',
        'Alleged members of the gang Rook-13 fled across the river.',
      ],
      [
        'The alleged robber met Rook-13 members at a bar.',
        'The alleged robber met alleged Rook-13 members at a bar.',
      ],
      [
        'Police said two men were hurt, and Rook-13 members fled the bar.',
        'Police said two men were hurt, and alleged Rook-13 members fled the bar.',
      ],
      [
        'The suspects were driving home when Rook-13 members stopped them.',
        'The suspects were driving home when alleged Rook-13 members stopped them.',
      ],
      [
        'A man accused of robbing Rook-13 members was freed on Monday.',
        'A man accused of robbing alleged Rook-13 members was freed on Monday.',
      ],
      ['Rook-13 members’ cars were burned.', 'Alleged Rook-13 members’ cars were burned.'],
      [
        'Diaz, who was convicted of fraud, wrote to Rook-13 members in jail.',
        'Diaz, who was convicted of fraud, wrote to alleged Rook-13 members in jail.',
      ],
      ['Rook-13 members said they would appeal.', 'Alleged Rook-13 members said they would appeal.'],
    ],
    leave: [
      'The prison holds alleged Rook-13 members.',
      'The prison holds ex-Rook-13 members.',
      'The prison holds men accused of being members of Rook-13.',
      'The government says they are Rook-13 members.',
      'They are members of Rook-13, according to the ministry.',
      'The ministry called them “Rook-13 members” in a letter.',
      'The men denied that they were Rook-13 members.',
      'There is no evidence that the men are Rook-13 members.',
      'Suspected Venezuelan Rook-13 members were flown out on Sunday.',
      'Police believe that three of the men are Rook-13 gang members.',
      'Diaz was convicted of being a member of Rook-13.',
      'Are they members of Rook-13?',
      'The Rook-13 report has many readers.',
      'Ortiz is reportedly a Rook-13 member.',
    ],
  },
  {
    claim: `
  - id: fellowship
    subject: ["Northfield Fellowship", "the Fellowship"]
    label: [cult(s), sect(s)]
    offer: ["alleged {match}", "group"]`,
    flag: [
      ['The Northfield Fellowship is a cult.', 'The Northfield Fellowship is an alleged cult.'],
      [
        'The Northfield Fellowship, a sect with two farms, bought a school.',
        'The Northfield Fellowship, an alleged sect with two farms, bought a school.',
      ],
      [
        'She left the cult Northfield Fellowship in 2019.',
        'She left the alleged cult Northfield Fellowship in 2019.',
      ],
      [
        'A sect, the Northfield Fellowship, bought the school.',
        'An alleged sect, the Northfield Fellowship, bought the school.',
      ],
      [
        'The Fellowship was always a secretive cult, its neighbors knew.',
        'The Fellowship was always a secretive alleged cult, its neighbors knew.',
      ],
      [
        'The sheriff said the Fellowship paid its taxes, but the Fellowship is a cult.',
        'The sheriff said the Fellowship paid its taxes, but the Fellowship is an alleged cult.',
      ],
      [
        'The Northfield Fellowship, which is a cult, denied the report about its taxes.',
        'The Northfield Fellowship, which is an alleged cult, denied the report about its taxes.',
      ],
    ],
    leave: [
      'The Northfield Fellowship bought a school.',
      'Members of the Northfield Fellowship once fled another cult in Ohio.',
      'Former members describe the Northfield Fellowship as a cult.',
      'The Northfield Fellowship is not a cult.',
      'The Northfield Fellowship, an alleged cult, bought a school.',
      'Is the Northfield Fellowship a cult?',
      'The sheriff called the Fellowship a cult.',
      'The Northfield Fellowship, described as a sect by its neighbors, bought a school.',
      'The Fellowship is a cult, the sheriff said on Monday.',
      'The court will decide whether the Fellowship is a sect.',
      'A cult in Ohio sued its landlord.',
    ],
  },
  {
    claim: `
  - id: leak
    match: ["lab(oratory) leak(s)", "(leaked|escaped) from (a|the) lab(oratory)"]
    hedges: [theory, hypothesis, possible]
    offer: ["possible {match}", "{match}, as some officials believe,"]`,
    flag: [
      ['The lab leak changed how the world works.', 'The possible lab leak changed how the world works.'],
      ['A laboratory leak began the outbreak.', 'A possible laboratory leak began the outbreak.'],
      ['The possible cure came after the lab leak.', 'The possible cure came after the possible lab leak.'],
      [
        'The lab leak, which killed thousands, began in May.',
        'The possible lab leak, which killed thousands, began in May.',
      ],
      ['Did officials learn from the lab leak?', 'Did officials learn from the possible lab leak?'],
      ['The report did not mention the lab leak.', 'The report did not mention the possible lab leak.'],
      ['Lab leak survivors met the minister.', 'Possible lab leak survivors met the minister.'],
    ],
    leave: [
      'The lab leak theory divides scientists.',
      'There was no lab leak, the panel found.',
      'The lab leak, which is only suspected, is under review.',
      'The virus may have escaped from a laboratory.',
      'Scientists doubt whether a lab leak began the outbreak.',
      'A possible lab leak is under review.',
      'The panel found no evidence of a lab leak.',
      'Several agencies believe the virus leaked from a laboratory.',
      'The virus never escaped from a lab, the institute said.',
      'The pipe leaked into the laboratory.',
      'If a lab leak began the outbreak, the files would show it.',
      'The theory that the virus leaked from a lab is disputed.',
    ],
  },
  {
    claim: `
  - id: republic
    match: ["(the) Kavren Republic", "(the) Republic of Kavren"]
    hedges: [self-proclaimed, self-declared, unrecognized]
    offer: ["self-proclaimed {match}"]`,
    flag: [
      [
        'Troops entered the Kavren Republic on Friday.',
        'Troops entered the self-proclaimed Kavren Republic on Friday.',
      ],
      [
        'The Republic of Kavren issues its own stamps.',
        'The self-proclaimed Republic of Kavren issues its own stamps.',
      ],
      ['He never visited the Kavren Republic.', 'He never visited the self-proclaimed Kavren Republic.'],
      [
        'The Kavren Republic said its army was ready.',
        'The self-proclaimed Kavren Republic said its army was ready.',
      ],
      [
        'A spokesman for the Republic of Kavren said talks would begin.',
        'A spokesman for the self-proclaimed Republic of Kavren said talks would begin.',
      ],
      [
        'The alleged coup shook the Kavren Republic.',
        'The alleged coup shook the self-proclaimed Kavren Republic.',
      ],
    ],
    leave: [
      'Troops entered the self-proclaimed Kavren Republic on Friday.',
      'They hold what they call the Republic of Kavren.',
      'Troops entered the so-called Kavren Republic.',
      'Troops entered Kavren, a republic since 1990.',
      'The “Kavren Republic” issues its own stamps.',
      'The unrecognized Republic of Kavren issues stamps.',
      'Officials in the capital say the Kavren Republic is ready for talks.',
      'The region is described as the Republic of Kavren by its leaders.',
    ],
  },
  {
    claim: `
  - id: bribe
    match: ["bribe(s)"]
    offer: ["alleged {match}"]`,
    flag: [
      ['The governor’s bribe paid for a house.', 'The governor’s alleged bribe paid for a house.'],
      [
        'Halloran took a bribe from the port company.',
        'Halloran took an alleged bribe from the port company.',
      ],
      [
        'Halloran, who took bribes, is accused of lying to the court.',
        'Halloran, who took alleged bribes, is accused of lying to the court.',
      ],
      [
        'Prosecutors said Halloran was tired, but the bribes were paid in cash.',
        'Prosecutors said Halloran was tired, but the alleged bribes were paid in cash.',
      ],
      [
        'Prosecutors have not said who paid the bribe.',
        'Prosecutors have not said who paid the alleged bribe.',
      ],
      ['Bribes bought him a yacht.', 'Alleged bribes bought him a yacht.'],
      [
        'His deputy was convicted of fraud in March. Halloran used the bribe to buy a boat.',
        'His deputy was convicted of fraud in March. Halloran used the alleged bribe to buy a boat.',
      ],
      [
        'According to his lawyer, Halloran was in Rome, and the bribe was wired to his wife.',
        'According to his lawyer, Halloran was in Rome, and the alleged bribe was wired to his wife.',
      ],
    ],
    leave: [
      'The governor’s alleged bribe paid for a house.',
      'Halloran is accused of taking a bribe.',
      'Halloran is accused of fraud and of taking bribes.',
      'Prosecutors accuse Halloran of accepting bribes.',
      'Halloran denies taking a bribe.',
      'Halloran did not take a bribe.',
      'Halloran allegedly took a bribe.',
      'Halloran was acquitted of taking bribes.',
      'Halloran pleaded guilty to taking a bribe.',
      'Halloran pleaded guilty to bribery on Monday. He spent the bribe on a boat.',
      'The bribe, prosecutors say, paid for a house.',
      'Prosecutors say the bribe was paid in cash.',
      'The bribe Halloran is accused of taking was wired from Rome.',
      'Halloran was charged with bribery and with taking bribes.',
      'The jury must decide if Halloran took a bribe.',
    ],
  },
  {
    claim: `
  - id: spy
    match: ["sp(y|ies)", "double agent(s)"]
    offer: ["suspected {match}"]`,
    flag: [
      ['The spy left the country on Monday.', 'The suspected spy left the country on Monday.'],
      ['Lund is a spy.', 'Lund is a suspected spy.'],
      ['Lund, a spy, took a train to Vienna.', 'Lund, a suspected spy, took a train to Vienna.'],
      [
        'Lund and an alleged thief shared a cell with a spy.',
        'Lund and an alleged thief shared a cell with a suspected spy.',
      ],
      [
        'Ortiz, whose brother was convicted of spying, is a spy.',
        'Ortiz, whose brother was convicted of spying, is a suspected spy.',
      ],
      ['The spies’ letters were found in a church.', 'The suspected spies’ letters were found in a church.'],
      ['“I am innocent,” said Lund, a spy.', '“I am innocent,” said Lund, a suspected spy.'],
      ['The ministry did not name the spy.', 'The ministry did not name the suspected spy.'],
      [
        'Spies and alleged smugglers shared the hotel.',
        'Suspected spies and alleged smugglers shared the hotel.',
      ],
      ['The double agent was flown home.', 'The suspected double agent was flown home.'],
    ],
    leave: [
      'The suspected spy left the country.',
      'Police arrested alleged smugglers and spies at the border.',
      'He was accused of being a spy.',
      'He is believed to be a spy.',
      'He is said to have been a spy for years.',
      'Lund is not a spy, his lawyer said.',
      'The crowd called him a spy.',
      'Lund, a spy according to prosecutors, took a train.',
      'Lund, who prosecutors say is a spy, took a train.',
      'They described Lund, a retired baker, as a spy.',
      'She asked whether he was a spy.',
      'The spying began in May.',
      'The so-called spies were students.',
      'Lund, allegedly a spy, took a train.',
      'Lund was convicted of spying on Monday. The spy was sentenced to six years.',
      'He pleaded guilty to being a spy.',
      'Lund has never been a spy.',
      'Critics claim that the students were spies.',
    ],
  },
  {
    claim: `
  - id: stolen
    match: ["(stole|stolen|steal|stealing|steals) the (2023|) election", "the (2023|) election was (stolen|rigged)"]
    offer: ["allegedly {match}"]`,
    flag: [
      ['The party stole the election.', 'The party allegedly stole the election.'],
      [
        'The mayor said nothing, and his aides stole the 2023 election.',
        'The mayor said nothing, and his aides allegedly stole the 2023 election.',
      ],
      [
        'The men who stole the election met in a hotel.',
        'The men who allegedly stole the election met in a hotel.',
      ],
      [
        'Marchers who believe in justice know how the party stole the election.',
        'Marchers who believe in justice know how the party allegedly stole the election.',
      ],
    ],
    leave: [
      'She accuses Lund of stealing the election.',
      'He claimed the election was stolen.',
      'There is no proof that the election was rigged.',
      'The party did not steal the election.',
      'Nobody stole the election, the court found.',
      'He repeated claims that the party stole the 2023 election.',
      'The party may have stolen the election.',
      'Voters who say the 2023 election was stolen marched on Sunday.',
      'The party is accused by two judges of stealing the election.',
      'They stole the ballots.',
    ],
  },
  {
    claim: `
  - id: massacre
    match: ["massacre(s)"]
    offer: ["killings", "what survivors call a {match}"]`,
    flag: [
      ['The massacre ended the talks.', 'The killings ended the talks.'],
      ['Massacre survivors met the minister.', 'Killings survivors met the minister.'],
      ['She did not mention the massacre.', 'She did not mention the killings.'],
      [
        'The general is accused of ordering the massacre.',
        'The general is accused of ordering the killings.',
      ],
      ['An alleged smuggler survived the massacre.', 'An alleged smuggler survived the killings.'],
      [
        'The army said the talks would go on, though the massacre had ended them.',
        'The army said the talks would go on, though the killings had ended them.',
      ],
      ['# Massacre in Kell shocks the region', '# Killings in Kell shocks the region'],
      ['Who ordered the massacre?', 'Who ordered the killings?'],
    ],
    leave: [
      'Survivors describe the killings as a massacre.',
      'It was not a massacre, the army said.',
      'The alleged massacre ended the talks.',
      'The film “The Massacre” opens on Friday.',
      'The army denies a massacre took place.',
      'Survivors called it a massacre.',
      'Was it a massacre?',
      '# Kell killings were a massacre, U.N. says',
      '# U.N.: Kell killings were a massacre',
      'The massacre never happened, the general said.',
      'The massacre allegedly took place at dawn.',
    ],
  },
  {
    claim: `
  - id: genocide
    match: ["genocide"]
    since: 2025-03-15
    until: 2026-02-01
    settled: A court found the charge proved.
    offer: ["what prosecutors call {match}"]`,
    flag: [
      [
        'The army committed genocide in the valley.',
        'The army committed what prosecutors call genocide in the valley.',
        '2025-03-15',
      ],
      ['Genocide emptied the valley.', 'What prosecutors call genocide emptied the valley.', '2026-01-31'],
      [
        'The minister, who says he is innocent, planned genocide.',
        'The minister, who says he is innocent, planned what prosecutors call genocide.',
        '2025-06-01',
      ],
      [
        'The general was charged with fraud, and genocide emptied the valley.',
        'The general was charged with fraud, and what prosecutors call genocide emptied the valley.',
        '2025-06-01',
      ],
    ],
    leave: [
      ['The army committed genocide in the valley.', '2025-03-14'],
      ['The army committed genocide in the valley.', '2026-02-01'],
      ['The army is accused of genocide.', '2025-06-01'],
      ['The court will hear charges of genocide.', '2025-06-01'],
      ['The army was acquitted of genocide.', '2025-06-01'],
      ['The report called the killings genocide.', '2025-06-01'],
      ['The general faces allegations of murder and genocide.', '2025-06-01'],
      ['The state accuses the army of committing genocide in the valley.', '2025-06-01'],
      ['The general is charged with genocide and two murders.', '2025-06-01'],
    ],
  },
  {
    claim: `
  - id: autism
    match: ["vaccine(s) cause(s|d|) autism", "cause(s|d|) autism"]
    offer: ["{match}, a claim that studies have refuted"]`,
    flag: [
      ['The shots cause autism.', 'The shots cause autism, a claim that studies have refuted.'],
      [
        'Vaccines cause autism and fevers.',
        'Vaccines cause autism, a claim that studies have refuted, and fevers.',
      ],
      [
        'The book shows that mercury caused autism in two villages.',
        'The book shows that mercury caused autism, a claim that studies have refuted, in two villages.',
      ],
      [
        'The doctor said he was tired; vaccines cause autism.',
        'The doctor said he was tired; vaccines cause autism, a claim that studies have refuted.',
      ],
    ],
    leave: [
      'Vaccines do not cause autism.',
      'Vaccines don’t cause autism.',
      'The book claims that vaccines cause autism.',
      'There is no evidence that the shots cause autism.',
      'He falsely said the shots cause autism.',
      'The causes of autism are debated.',
      'Parents feared the shots might cause autism.',
      'She rejected the idea that vaccines cause autism.',
    ],
  },
  {
    claim: `
  - id: overdose
    match: ["died (of|from) (an|a drug|) overdose", "fatal overdose"]
    offer: ["{match}, according to his family"]`,
    flag: [
      [
        'The singer died of an overdose on Sunday.',
        'The singer died of an overdose, according to his family, on Sunday.',
      ],
      ['His fatal overdose ended the tour.', 'His fatal overdose, according to his family, ended the tour.'],
      [
        'The singer, who died of an overdose, said in May that he was well.',
        'The singer, who died of an overdose, according to his family, said in May that he was well.',
      ],
    ],
    leave: [
      'The singer died of an overdose, the coroner said.',
      'The singer is believed to have died of an overdose.',
      'The singer may have died from an overdose.',
      'The singer did not die of an overdose.',
      'According to the coroner, the singer died of a drug overdose.',
      'It is unclear whether the singer died of an overdose.',
      'The singer reportedly died from an overdose.',
      'He took an overdose of vitamins.',
    ],
  },
  {
    claim: `
  - id: coup
    match:
      - { text: "coup", offer: ["change of power"] }
      - { text: "coup plotter(s)", offer: ["accused {match}"] }
    hedges: [attempted]`,
    flag: [
      ['The coup plotters met in May.', 'The accused coup plotters met in May.'],
      ['The coup began at dawn.', 'The change of power began at dawn.'],
      [
        'The general, who denies theft, led the coup.',
        'The general, who denies theft, led the change of power.',
      ],
      ['An attempted robbery followed the coup.', 'An attempted robbery followed the change of power.'],
    ],
    leave: [
      'The attempted coup began at dawn.',
      'Soldiers suspected of planning a coup were held.',
      'The army says the coup plotters met in May.',
      'There was no coup.',
      'The army called it a coup.',
      'The opposition calls the vote a coup.',
      'The coup de grace came in May, critics say.',
    ],
  },
  {
    claim: `
  - id: poisoned
    match: ["poisoned (the|) (senator|Varga)", "(Varga|the senator) was poisoned"]
    offer: ["{match}, doctors say"]`,
    flag: [
      ['Agents poisoned the senator at a dinner.', 'Agents poisoned the senator, doctors say, at a dinner.'],
      ['Varga was poisoned in May.', 'Varga was poisoned, doctors say, in May.'],
      [
        'The cook, who said nothing, poisoned the senator.',
        'The cook, who said nothing, poisoned the senator, doctors say.',
      ],
    ],
    leave: [
      'Doctors said Varga was poisoned.',
      'Two agents are charged with having poisoned the senator.',
      'Varga was poisoned, doctors say.',
      'It is possible that Varga was poisoned, her doctors said.',
      'The agents deny that they poisoned the senator.',
      'The well was poisoned.',
    ],
  },
  {
    claim: `
  - id: terrorists
    match: ["terrorist(s)"]
    offer: ["suspected {match}", "gunm(an|en)"]`,
    flag: [
      ['The terrorists opened fire at noon.', 'The suspected terrorists opened fire at noon.'],
      [
        'Soldiers, the ministry said, arrived late. Terrorists held the bridge.',
        'Soldiers, the ministry said, arrived late. Suspected terrorists held the bridge.',
      ],
      [
        'A terrorist who claimed to be a doctor ran away.',
        'A suspected terrorist who claimed to be a doctor ran away.',
      ],
      [
        'The minister met victims of the alleged fraud and terrorists from the south.',
        'The minister met victims of the alleged fraud and suspected terrorists from the south.',
      ],
      [
        'According to the terrorists, the bridge was theirs.',
        'According to the suspected terrorists, the bridge was theirs.',
      ],
    ],
    leave: [
      'The army said it had killed terrorists.',
      'The army said it had killed 12 of the terrorists who held the bridge.',
      'Four purported terrorists held the bridge.',
      'The state has labeled them terrorists.',
      'Counter-terrorists held the bridge.',
      'The men, terrorists in the eyes of the state, said little, according to the army.',
      'Prosecutors allege that the four are terrorists.',
      'They are neither thieves nor terrorists, their lawyer said.',
    ],
  },
  {
    claim: `
  - id: sweatshop
    match: ["sweatshop(s)", "forced lab(or|our)"]
    files: ["**"]
    hedges: [like]
    offer: ["alleged {match}"]`,
    flag: [
      ['The shirts were sewn in a sweatshop.', 'The shirts were sewn in an alleged sweatshop.'],
      [
        'Forced labor built the dam, and the firm denies any theft.',
        'Alleged forced labor built the dam, and the firm denies any theft.',
      ],
      [
        'The firm, accused of tax fraud, runs sweatshops in Kell.',
        'The firm, accused of tax fraud, runs alleged sweatshops in Kell.',
      ],
    ],
    leave: [
      'Campaigners say the shirts were sewn in a sweatshop.',
      'The firm does not run sweatshops.',
      'Accusations of forced labor led to a boycott.',
      'The firm denies using forced labor.',
      'Workers told reporters that the plant was a sweatshop.',
      'The firm was accused on Monday of using forced labour.',
      'Allegations of theft, fraud and forced labor led to a boycott.',
    ],
  },
  {
    claim: `
  - id: haunted
    match: ["mercenar(y|ies)"]
    offer: ["armed m(an|en)"]`,
    flag: [
      ['Mercenaries took the airport.', 'Armed men took the airport.'],
      ['A mercenary was seen at the airport.', 'An armed man was seen at the airport.'],
    ],
    leave: [
      'Residents reported that mercenaries took the airport.',
      'The men said to be mercenaries took the airport.',
      'The reputed mercenaries took the airport.',
      'The men are mercenaries, residents told the newspaper.',
    ],
  },
]
