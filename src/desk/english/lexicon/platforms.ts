import { phraseSet, wordSet } from '../word-set.ts'

/** Where people post, by the last word of its name: `X`, `Truth Social`. */
export const platforms = wordSet(
  'x twitter facebook instagram tiktok youtube threads bluesky mastodon telegram whatsapp social linkedin reddit substack snapchat weibo wechat vk signal',
)

/** Where people post, as copy writes it: `posted on Facebook`. */
export const platformNames = phraseSet(`
  X, Twitter, Facebook, Instagram, TikTok, YouTube, Threads, Bluesky, Telegram, Truth Social,
  LinkedIn, social media`)
