/** News agencies by the names they go by in copy: in datelines, credit lines and after `told`. */
const agencies: Record<string, string[]> = {
  AP: ['AP', 'Associated Press', 'A.P.'],
  AFP: ['AFP', 'Agence France-Presse'],
  Reuters: ['Reuters'],
  UPI: ['UPI', 'United Press International'],
  Bloomberg: ['Bloomberg', 'Bloomberg News'],
  'PA Media': ['PA', 'PA Media', 'Press Association', 'PA news agency'],
  dpa: ['dpa', 'Deutsche Presse-Agentur'],
  EFE: ['EFE'],
  ANSA: ['ANSA'],
  Xinhua: ['Xinhua', 'Xinhua News Agency'],
  Kyodo: ['Kyodo', 'Kyodo News'],
  TASS: ['TASS', 'Tass'],
  Interfax: ['Interfax'],
  CP: ['CP', 'The Canadian Press', 'Canadian Press'],
  AAP: ['AAP', 'Australian Associated Press'],
  ANP: ['ANP'],
  NTB: ['NTB'],
  STT: ['STT'],
  TT: ['TT'],
  Ritzau: ['Ritzau'],
  PTI: ['PTI', 'Press Trust of India'],
  Yonhap: ['Yonhap', 'Yonhap News Agency'],
  Anadolu: ['Anadolu', 'Anadolu Agency'],
}

const plain = (name: string) =>
  name
    .replace(/^the\s+/i, '')
    .replace(/[().]/g, '')
    .trim()
    .toLowerCase()

const agencyByName = new Map(
  Object.entries(agencies).flatMap(([agency, names]) => names.map(name => [plain(name), agency] as const)),
)

/** The agency that a credit line or the whole of a name stands for: `(The Associated Press)` is `AP`. */
export const agencyIn = (line: string): string | undefined => agencyByName.get(plain(line))

/** All names that a publisher goes by, its own first. */
export function namesOf(publisher: string): string[] {
  const agency = agencyIn(publisher)
  return agency ? [...new Set([publisher, ...agencies[agency]])] : [publisher]
}

/** Every name of every agency. */
export const allAgencyNames: string[] = Object.values(agencies).flat()
