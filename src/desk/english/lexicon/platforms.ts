import { wordSet } from '../word-set.ts'

/** Where people post, by the last word of its name: `X`, `Truth Social`. */
export const platforms = wordSet(
  'x twitter facebook instagram tiktok youtube threads bluesky mastodon telegram whatsapp social linkedin reddit substack snapchat weibo wechat vk signal',
)
