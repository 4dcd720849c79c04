/**
 * What house rules start with where there are none: one rule, one claim, one term and one folder of sources, each with a
 * comment. It is valid as it is, and its own examples pass.
 */
export const houseTemplate = `# House rules for this newsroom. VS Code completes and explains every key as you type.
# To run the examples in this file: standards-desk test

# The style to start from: ap, reuters, uk, bbc or guardian.
extends: ap

# Turn a rule or a whole family up, down or off: error, warning, info, off.
rules:
  quotes/said-order: info

# Contested claims. Each one needs a hedge or an attribution wherever a draft makes it.
# Replace this one with a claim of your own.
claims:
  - id: example-street-gang
    match: ["Example Street gang member(s)"]
    offer: ["alleged {match}"]
    why: This example shows how a claim works.
    examples:
      - bad: Police held two Example Street gang members.
        fixed: Police held two alleged Example Street gang members.
      - good: Police said they were Example Street gang members.

# Words that this newsroom avoids, and what to use instead.
terms:
  - id: irregardless
    match: irregardless
    offer: regardless
    why: “Irregardless” is nonstandard.
    examples:
      - bad: The vote goes on irregardless.
        fixed: The vote goes on regardless.

# Where source material is kept. Drafts are compared with the files in these folders.
sources:
  - path: sources
    kind: wire
`
