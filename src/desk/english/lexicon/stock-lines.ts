import { phraseSet, wordSet } from '../word-set.ts'

/** What readers may do, or are asked to: `Anyone with information should call police.` */
export const askedOfReaders = wordSet(`
  asked urged encouraged should can may to call contact`)

/** How a help line is reached: `The hotline is available at 555-0100.` */
export const waysToCall = wordSet(`
  call calling text texting dial dialing reached available`)

/** What has not happened yet in a stock line: `No arrests have been made.` */
export const notYet = wordSet(`
  made filed reported named identified announced released available provided`)

/** Who pays for a newsroom: `Our coverage is supported by a grant from the Ruiz Foundation.` */
export const backers = wordSet(`
  foundation fund endowment institute philanthrop* grants grant program readers trust`)

/** Opens an invitation to read or get more: `Sign up for our newsletter.` */
export const invitations = phraseSet(`
  follow, reach, contact, email, sign up, subscribe, read more, support, click here, download`)

/** What is done to a story itself: `This story has been corrected.` */
export const doneToStories = phraseSet(`
  published, broadcast, rewritten, redistributed, updated, developing, produced, originally,
  corrected, translated, shared, part of`)

/** Where an invitation leads: `Subscribe to our newsletter here.` */
export const whereInvited = phraseSet(`
  .com, .org, newsletter, coverage, here, twitter, on x`)
