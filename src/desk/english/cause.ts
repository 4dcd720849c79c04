const causes =
  /\b(?:because(?: of)?|due to|owing to|cause[sd]?|as a result of|brought (?:on|about) by|triggered|led to|to blame|blame[sd]?|came from|comes from|(?:what|which) made|made \p{L}+ (?:\p{L}+ )?(?:fail|fall|ill|sick|break|stop|burst|collapse|leak|explode|sink|crash))\b/iu

const unknown =
  /\b(?:(?:do|does|did)(?: not|n[’']t) (?:yet )?know (?:why|what (?:caused|made)|how)|(?:cause|reason)s?\b[^.;]{0,40}\b(?:unknown|unclear|uncertain|not (?:yet )?(?:been )?(?:known|determined|established|given|found)|under (?:investigation|review))|(?:no|without) (?:cause|reason|explanation)\b|why\b[^.;]{0,60}\b(?:is|was|remains) (?:unknown|unclear|uncertain|not known)|(?:unclear|unknown|not known|uncertain) (?:why|what (?:caused|made)|how)|too (?:early|soon) to (?:say|tell|credit|blame)|investigat\w+ (?:the cause|what caused|why)|declined to say why|ha(?:s|ve) yet to (?:determine|establish|find) (?:the cause|why|what caused))/i

/** Whether copy says why something happened: `Rust made the boilers fail`. */
export const saysCause = (text: string): boolean => causes.test(text)

/** Whether copy says that nobody knows why: `Engineers do not know why the boilers failed`. */
export const saysCauseIsUnknown = (text: string): boolean => unknown.test(text)

const given =
  /\b(?:because(?: of)?|due to|owing to|caused by|as a result of|brought (?:on|about) by|triggered by|blamed on|thanks to) ([^.,;:—“”"]{3,90})/i

/** The cause that copy gives, behind its `because of`: its place in the text. */
export function causeGivenIn(text: string): { start: number; end: number } | undefined {
  const found = given.exec(text)
  return found ? { start: found.index, end: found.index + found[0].trimEnd().length } : undefined
}

const possible =
  /\b(?:may|might|could|possibl[ey]|potential(?:ly)?|likely|probably|perhaps|suspect\w*|believed?|thinks?|thought|appears?|seems?)\b[^.;]{0,50}?\b(?:because|due to|owing to|caused?|causing|result of|to blame|led to|(?:related|linked|connected) (?:to|with)|contribut\w+)\b|\b(?:because of|due to|owing to|caused by|result of)\b[^.;]{0,20}?\b(?:possible|potential|suspected|likely|apparent|probable)\b/i

/** Whether copy holds a cause to be possible: `may have failed because bolts had rusted`, `because of possible contamination`. */
export const isPossibleCause = (text: string): boolean => possible.test(text)
