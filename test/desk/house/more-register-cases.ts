import type { Case } from './register-cases.ts'

/** More invented claims, of other grammar: offices, verbs with objects, labels of groups, names of places. */
export const moreCases: Case[] = [
  {
    claim: `
  - id: crow
    match: ["Black Crow cartel member(s)", "member(s) of the Black Crow (cartel)"]
    offer: ["suspected {match}"]`,
    flag: [
      [
        'Two Black Crow cartel members were buried in Iquala.',
        'Two suspected Black Crow cartel members were buried in Iquala.',
      ],
      [
        'Soldiers shot a member of the Black Crow at a checkpoint.',
        'Soldiers shot a suspected member of the Black Crow at a checkpoint.',
      ],
      [
        'The mayor, who was suspected of fraud, hired members of the Black Crow cartel.',
        'The mayor, who was suspected of fraud, hired suspected members of the Black Crow cartel.',
      ],
      [
        'According to the governor, the road is safe, but Black Crow cartel members patrol it.',
        'According to the governor, the road is safe, but suspected Black Crow cartel members patrol it.',
      ],
      [
        'Reyes and his alleged driver dined with Black Crow cartel members in May.',
        'Reyes and his alleged driver dined with suspected Black Crow cartel members in May.',
      ],
      [
        'Black Crow cartel members have denied the bombing.',
        'Suspected Black Crow cartel members have denied the bombing.',
      ],
      [
        'Officials said the bridge would reopen; members of the Black Crow burned it in June.',
        'Officials said the bridge would reopen; suspected members of the Black Crow burned it in June.',
      ],
      [
        'The army hunts Black Crow cartel members, who it says hide in the hills.',
        'The army hunts suspected Black Crow cartel members, who it says hide in the hills.',
      ],
      [
        'Reyes pleaded guilty to tax evasion. He is a member of the Black Crow.',
        'Reyes pleaded guilty to tax evasion. He is a suspected member of the Black Crow.',
      ],
    ],
    leave: [
      'Reyes pleaded guilty to being a member of the Black Crow.',
      'Prosecutors accuse the two brothers of being members of the Black Crow cartel.',
      'The two men, whom the army identified only as suspected Black Crow cartel members, were buried.',
      'The governor insisted that no Black Crow cartel members lived in the town.',
      'The brothers were cleared of being members of the Black Crow.',
      'Reputed Black Crow cartel members run the port, two dockers told the paper.',
      'The army believes Reyes is a member of the Black Crow.',
      'It is not known whether the men were members of the Black Crow.',
      'The Black Crow cartel denied the report.',
      'The brothers are said to be members of the Black Crow cartel.',
      'Police say they have found three Black Crow cartel members in the cellar.',
      'Alleged members of the Black Crow cartel were shot.',
    ],
  },
  {
    claim: `
  - id: temple
    subject: ["Golden Temple Movement", "(the) Movement"]
    label: [cult(s), "doomsday sect(s)"]
    offer: ["reported {match}", "religious group"]`,
    flag: [
      [
        'The Golden Temple Movement is a doomsday sect that owns two ranches.',
        'The Golden Temple Movement is a reported doomsday sect that owns two ranches.',
      ],
      [
        'Her son joined the cult Golden Temple Movement at 19.',
        'Her son joined the reported cult Golden Temple Movement at 19.',
      ],
      [
        'The Golden Temple Movement, a cult founded in 1982, sued the town.',
        'The Golden Temple Movement, a reported cult founded in 1982, sued the town.',
      ],
      [
        'A spokesman for the town said the Movement owed taxes, and the Movement is a cult.',
        'A spokesman for the town said the Movement owed taxes, and the Movement is a reported cult.',
      ],
      [
        'The Golden Temple Movement, which paid an alleged bribe, is a cult.',
        'The Golden Temple Movement, which paid an alleged bribe, is a reported cult.',
      ],
      [
        'The Movement remains a cult with 300 members.',
        'The Movement remains a reported cult with 300 members.',
      ],
    ],
    leave: [
      'Prosecutors describe the Golden Temple Movement, which owns two ranches, as a doomsday sect.',
      'The Golden Temple Movement is what its critics call a cult.',
      'The Golden Temple Movement was never a cult, its founder wrote.',
      'The Golden Temple Movement is a church, its lawyers say, and not a cult.',
      'Ex-members who call the Golden Temple Movement a cult met in Reno.',
      'The town fears the Movement is a cult.',
      'The Golden Temple Movement is widely believed to be a cult.',
      'A cult in Nevada bought the ranch from the Golden Temple Movement.',
      'The Golden Temple Movement, a so-called doomsday sect, sued the town.',
      'The Golden Temple Movement rejects the word “cult.”',
    ],
  },
  {
    claim: `
  - id: kickback
    match: ["kickback(s)", "(takes|took|taking|taken) payoffs"]
    hedges: [apparent]
    offer: ["alleged {match}", "{match}, prosecutors say"]`,
    flag: [
      ['The senator’s kickbacks paid for a pool.', 'The senator’s alleged kickbacks paid for a pool.'],
      [
        'A kickback from the builder paid for the pool.',
        'An alleged kickback from the builder paid for the pool.',
      ],
      [
        'The senator hid the kickbacks from his wife, who reportedly left him.',
        'The senator hid the alleged kickbacks from his wife, who reportedly left him.',
      ],
      [
        'He denied an affair, but the kickbacks ended his career.',
        'He denied an affair, but the alleged kickbacks ended his career.',
      ],
      [
        'The auditors, who say they were misled, found the kickbacks in June.',
        'The auditors, who say they were misled, found the alleged kickbacks in June.',
      ],
      ['Nobody asked about the kickbacks.', 'Nobody asked about the alleged kickbacks.'],
      ['The senator has not repaid the kickbacks.', 'The senator has not repaid the alleged kickbacks.'],
      [
        'The builder was convicted of bribery in 2019. The senator, his cousin, spent the kickbacks in Macau.',
        'The builder was convicted of bribery in 2019. The senator, his cousin, spent the alleged kickbacks in Macau.',
      ],
    ],
    leave: [
      'The senator allegedly pocketed kickbacks for years.',
      'The senator is charged with fraud, perjury and accepting kickbacks.',
      'The senator took kickbacks, the indictment says.',
      'The apparent kickback paid for a pool.',
      'The senator, his lawyers say, never took a kickback.',
      'The indictment alleges kickbacks from three builders.',
      'The senator may have taken kickbacks.',
      'Kickback allegations ended his career.',
      'The kickbacks the senator is said to have taken paid for a pool.',
      'The senator pleaded guilty to taking kickbacks; the kickbacks paid for a pool.',
      'He was found guilty on Friday of taking kickbacks.',
      'The senator refused to take a kickback.',
      'Did the senator take kickbacks?',
    ],
  },
  {
    claim: `
  - id: agent
    match: ["(foreign|Russian|Chinese) agent(s)", "sp(y|ies) for (Russia|China)"]
    offer: ["accused {match}"]`,
    flag: [
      ['The foreign agents flew home on Monday.', 'The accused foreign agents flew home on Monday.'],
      [
        'Marsh, a Russian agent, wrote for two papers.',
        'Marsh, an accused Russian agent, wrote for two papers.',
      ],
      [
        'Marsh says he is a journalist, but he is a spy for Russia.',
        'Marsh says he is a journalist, but he is an accused spy for Russia.',
      ],
      [
        '“It was a mistake,” said Marsh, a Russian agent.',
        '“It was a mistake,” said Marsh, an accused Russian agent.',
      ],
      [
        'Marsh, who is a spy for China, is believed to live in Turin.',
        'Marsh, who is an accused spy for China, is believed to live in Turin.',
      ],
      [
        'Foreign agents, including a suspected arms dealer, met in Turin.',
        'Accused foreign agents, including a suspected arms dealer, met in Turin.',
      ],
      [
        'The trial of Marsh, accused of theft, was watched by Russian agents.',
        'The trial of Marsh, accused of theft, was watched by accused Russian agents.',
      ],
      [
        'She did not know that Marsh was a Russian agent.',
        'She did not know that Marsh was an accused Russian agent.',
      ],
    ],
    leave: [
      'Marsh is accused in Milan of being a Russian agent.',
      'Marsh, who has denied being a Russian agent, wrote for two papers.',
      'Marsh was arrested on suspicion of being a spy for China.',
      'Marsh was, the court heard, a Russian agent.',
      'Marsh was arrested as a suspected foreign agent.',
      'The paper reported on Monday that Marsh was a Russian agent.',
      'Marsh was falsely accused of being a Russian agent.',
      'The law calls such groups foreign agents.',
      'Estate agents sold the house to foreign buyers.',
      'Marsh could be a spy for Russia, the report warned.',
      'Marsh was convicted on Friday of spying for Russia. The spy for Russia got nine years.',
    ],
  },
  {
    claim: `
  - id: rigged
    match: ["vote(s) (was|were) rigged", "rigged (the|) (vote|ballot|referendum)", "rigged referendum(s)"]
    offer: ["allegedly {match}"]`,
    flag: [
      ['The ruling party rigged the referendum.', 'The ruling party allegedly rigged the referendum.'],
      [
        'Observers said the polls opened late, and the ruling party rigged the vote.',
        'Observers said the polls opened late, and the ruling party allegedly rigged the vote.',
      ],
      [
        'The generals rigged the ballot and jailed two judges, who deny wrongdoing.',
        'The generals allegedly rigged the ballot and jailed two judges, who deny wrongdoing.',
      ],
      [
        'Crowds gathered after the ruling party rigged the vote.',
        'Crowds gathered after the ruling party allegedly rigged the vote.',
      ],
    ],
    leave: [
      'Observers said that the ruling party rigged the vote.',
      'The ruling party rigged the vote, observers said.',
      'He accused the generals, without evidence, of having rigged the referendum.',
      'The court found no evidence that the generals rigged the ballot.',
      'The generals deny they rigged the ballot.',
      'The generals did not rig the referendum.',
      'The claim that the generals rigged the vote is false.',
      'If the generals rigged the vote, the court must annul it.',
      'Opponents charge that the generals rigged the ballot.',
      'The generals have never rigged a vote.',
    ],
  },
  {
    claim: `
  - id: origin
    match: ["bioweapon(s)"]
    offer: ["what some officials call a {match}", "virus"]
    hedges: [theory, rumored, conjectured]`,
    flag: [
      [
        'The bioweapon spread through the port.',
        'What some officials call a bioweapon spread through the port.',
      ],
      [
        'A bioweapon spread through the port.',
        'What some officials call a bioweapon spread through the port.',
      ],
      [
        'The ministry did not discuss the bioweapon.',
        'The ministry did not discuss what some officials call a bioweapon.',
      ],
    ],
    leave: [
      'The bioweapon theory has no support.',
      'The conjectured bioweapon spread through the port.',
      'The virus was not a bioweapon, scientists said.',
      'The virus is a bioweapon, the senator claimed without proof.',
      'The senator’s theory is that the virus was a bioweapon.',
      'Scientists dismissed the idea that the virus was a bioweapon.',
      'Theories that the virus was a bioweapon spread online.',
    ],
  },
  {
    claim: `
  - id: ethnic
    match: ["ethnic cleansing", "war crime(s)", "war criminal(s)"]
    offer: ["alleged {match}"]`,
    flag: [
      ['The war crimes were filmed by soldiers.', 'The alleged war crimes were filmed by soldiers.'],
      ['Ethnic cleansing emptied three valleys.', 'Alleged ethnic cleansing emptied three valleys.'],
      [
        'A war criminal lives in the house next door.',
        'An alleged war criminal lives in the house next door.',
      ],
      [
        'The tribunal heard that Dragic was ill, while war criminals ran the town.',
        'The tribunal heard that Dragic was ill, while alleged war criminals ran the town.',
      ],
      ['# War criminal moves to Leeds', '# Alleged war criminal moves to Leeds'],
      [
        'Dragic, who denies theft, is a war criminal.',
        'Dragic, who denies theft, is an alleged war criminal.',
      ],
      [
        'His brother was convicted of war crimes. Dragic is a war criminal.',
        'His brother was convicted of war crimes. Dragic is an alleged war criminal.',
      ],
    ],
    leave: [
      '# War criminal moved to Leeds, tribunal says',
      '# Dragic denies war crimes',
      '# Was Dragic a war criminal?',
      'Dragic is wanted on charges of war crimes.',
      'Dragic faces trial for war crimes.',
      'The tribunal convicted Dragic of war crimes in 2011.',
      'Dragic, convicted of war crimes in 2011, is a war criminal.',
      'The report accuses both armies of war crimes.',
      'The tribunal is investigating allegations of ethnic cleansing.',
      'Neither army committed war crimes, the generals said.',
      'A panel will decide whether the raids were war crimes.',
      'The raids may amount to war crimes.',
      'The raids could be war crimes, the panel said.',
      'He was indicted on Monday for war crimes.',
    ],
  },
  {
    claim: `
  - id: suicide
    match: ["(killed|hanged) (himself|herself)", "suicide"]
    offer: ["{match}, according to the coroner"]`,
    flag: [
      [
        'The banker killed himself in his cell.',
        'The banker killed himself, according to the coroner, in his cell.',
      ],
      ['His suicide shook the town.', 'His suicide, according to the coroner, shook the town.'],
      [
        'The warden said the camera was broken, but the banker hanged himself.',
        'The warden said the camera was broken, but the banker hanged himself, according to the coroner.',
      ],
    ],
    leave: [
      'The coroner ruled that the banker killed himself.',
      'The banker’s death was ruled a suicide, officials said.',
      'His family does not believe that he killed himself.',
      'The banker is thought to have killed himself.',
      'The banker apparently did not kill himself, a second report found.',
      'According to two guards, the banker hanged himself.',
    ],
  },
  {
    claim: `
  - id: occupied
    match: ["occupied Vardan", "annexed Vardan", "Vardan (Autonomous) Republic"]
    hedges: [breakaway, self-styled, disputed]
    offer: ["breakaway {match}"]`,
    flag: [
      [
        'The convoy entered the Vardan Republic at noon.',
        'The convoy entered the breakaway Vardan Republic at noon.',
      ],
      [
        'The Vardan Republic’s president flew to Rome.',
        'The breakaway Vardan Republic’s president flew to Rome.',
      ],
      [
        'Officials in the Vardan Republic say the harvest is in.',
        'Officials in the breakaway Vardan Republic say the harvest is in.',
      ],
      ['No ships call at the Vardan Republic.', 'No ships call at the breakaway Vardan Republic.'],
      [
        'The disputed law does not apply in the Vardan Republic.',
        'The disputed law does not apply in the breakaway Vardan Republic.',
      ],
    ],
    leave: [
      'The self-styled Vardan Republic has a flag.',
      'What its leaders call the Vardan Republic has a flag.',
      'The enclave calls itself the Vardan Republic.',
      'In the breakaway Vardan Autonomous Republic, snow fell.',
      'The president said the Vardan Republic was at peace.',
    ],
  },
  {
    claim: `
  - id: hitman
    match: ["hit m(an|en)", "hitm(an|en)", "contract killer(s)"]
    offer: ["accused {match}"]`,
    flag: [
      ['The hitmen drove north in a van.', 'The accused hitmen drove north in a van.'],
      ['An 18-year-old hitman was held.', 'An 18-year-old accused hitman was held.'],
      [
        'Hitmen, thieves and suspected forgers shared the block.',
        'Accused hitmen, thieves and suspected forgers shared the block.',
      ],
      [
        'He met a contract killer at the home of an alleged forger.',
        'He met an accused contract killer at the home of an alleged forger.',
      ],
      [
        'The hitman who was charged with speeding drove north.',
        'The accused hitman who was charged with speeding drove north.',
      ],
    ],
    leave: [
      'Suspected forgers and hitmen shared the block.',
      'The two accused hitmen drove north.',
      'He was charged on Tuesday with being a contract killer.',
      'He was, prosecutors allege, a hitman.',
      'The hit manager left the band.',
      'Witnesses took him for a hitman, the lawyer said.',
      'Two men believed to be contract killers were held.',
      'He joked that he was a hitman.',
      'A man described by police as a hitman was held.',
    ],
  },
]
