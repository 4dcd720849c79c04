/** Transcripts as programs export them, with a draft that quotes them word for word, and one with a word changed. */
export const words = 'We saw ten boats leave the harbor and none of them came back that night.'
export const draft = `PORT HALE, Maine — The boats are still missing, the city said.

“We saw ten boats leave the harbor and none of them came back that night,” Mayor Ann Lee said.
`
export const changed = draft.replace('none of them', 'some of them')

/** One export a program: the same answer, and the time that its words have there. */
export const machines: [program: string, time: string, name: string, text: string][] = [
  [
    'Otter',
    '0:04',
    'otter.txt',
    `Jo Poole  0:00\nThanks for taking the call. What did you see?\n\nAnn Lee  0:04\n${words} The coast guard was told.\n\nJo Poole  0:16\nAnd then?\n\nTranscribed by https://otter.ai\n`,
  ],
  [
    'Trint and Descript',
    '0:04',
    'trint.txt',
    `Jo Poole [00:00:00] Thanks for taking the call. What did you see?\n\nAnn Lee [00:00:04] ${words} The coast guard was told.\n\nJo Poole [00:00:16] And then?\n`,
  ],
  [
    'Rev',
    '0:04',
    'rev.txt',
    `Jo Poole (00:00):\nThanks for taking the call. What did you see?\n\nAnn Lee (00:04):\n${words} The coast guard was told.\n\nJo Poole (00:16):\nAnd then?\n`,
  ],
  [
    'Teams',
    '0:04',
    'teams.txt',
    `0:0:0.0 --> 0:0:3.500\nJo Poole\nThanks for taking the call. What did you see?\n\n0:0:4.120 --> 0:0:9.0\nAnn Lee\n${words}\n\n0:0:9.500 --> 0:0:12.0\nAnn Lee\nThe coast guard was told.\n`,
  ],
  [
    'Zoom',
    '0:04',
    'zoom.vtt',
    `WEBVTT\n\n1\n00:00:00.000 --> 00:00:03.500\nJo Poole: Thanks for taking the call. What did you see?\n\n2\n00:00:04.120 --> 00:00:07.000\nAnn Lee: We saw ten boats leave the harbor\n\n3\n00:00:07.000 --> 00:00:09.000\nAnn Lee: and none of them came back that night.\n\n4\n00:00:16.000 --> 00:00:17.000\nJo Poole: And then?\n`,
  ],
  [
    'YouTube',
    '0:04',
    'youtube.txt',
    '0:00\nthanks for taking the call what did you see\n0:04\nwe saw ten boats leave the harbor and\n0:07\nnone of them came back that night the\n0:11\ncoast guard was told\n',
  ],
  [
    'WebVTT',
    '1:00:04',
    'teams.vtt',
    `WEBVTT\n\nNOTE made by hand\n\n3f0a-1\n01:00:00.000 --> 01:00:03.500 align:start\n<v Jo Poole>Thanks for taking the call.</v>\n\n3f0a-2\n01:00:04.120 --> 01:00:07.000\n<v Ann Lee>We saw ten boats leave the harbor</v>\n\n3f0a-3\n01:00:07.000 --> 01:00:09.000\n<v Ann Lee>and <i>none</i> of them came back\nthat night.</v>\n`,
  ],
  [
    'SRT',
    '0:04',
    'hearing.srt',
    '1\r\n00:00:00,000 --> 00:00:03,500\r\nJO POOLE: What did you see?\r\n\r\n2\r\n00:00:04,120 --> 00:00:07,000\r\nANN LEE: We saw ten boats\r\nleave the harbor\r\n\r\n3\r\n00:00:07,000 --> 00:00:09,000\r\nand none of them came back that night.\r\n',
  ],
]
