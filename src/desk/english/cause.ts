const causes =
  /\b(?:because(?: of)?|due to|owing to|cause[sd]?|as a result of|brought (?:on|about) by|triggered|led to|to blame|blame[sd]?|came from|comes from|(?:what|which) made|made \p{L}+ (?:\p{L}+ )?(?:fail|fall|ill|sick|break|stop|burst|collapse|leak|explode|sink|crash))\b/iu

const unknown =
  /\b(?:(?:do|does|did)(?: not|n[’']t) (?:yet )?know (?:why|what (?:caused|made)|how)|(?:cause|reason)s?\b[^.;]{0,40}\b(?:unknown|unclear|uncertain|not (?:yet )?(?:been )?(?:known|determined|established|given|found)|under (?:investigation|review))|(?:no|without) (?:cause|reason|explanation)\b|why\b[^.;]{0,60}\b(?:is|was|remains) (?:unknown|unclear|uncertain|not known)|(?:unclear|unknown|not known|uncertain) (?:why|what (?:caused|made)|how)|too (?:early|soon) to (?:say|tell|credit|blame)|investigat\w+ (?:the cause|what caused|why)|declined to say why|ha(?:s|ve) yet to (?:determine|establish|find) (?:the cause|why|what caused))/i

/** Whether copy says why something happened: `Rust made the boilers fail`. */
export const saysCause = (text: string): boolean => causes.test(text)

/** Whether copy says that nobody knows why: `Engineers do not know why the boilers failed`. */
export const saysCauseIsUnknown = (text: string): boolean => unknown.test(text)
