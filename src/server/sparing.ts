/**
 * How Node runs the server. It rests beside an editor for most of a day, and every megabyte that it holds is missing
 * elsewhere: garbage is collected once it makes up a seventh of what is needed, where Node would wait until it is as much.
 * That costs a fifth of processor time while somebody types without a pause, mostly in other threads.
 */
export const sparing = ['--heap-growing-percent=15', '--semi-space-growth-factor=1']

/**
 * What its process finds around it: the C library has one store of memory for all threads, where glibc would have one for
 * each, half empty. That is a tenth of what the server takes. It is heard at the start of a process alone.
 */
export const sparingAround = { MALLOC_ARENA_MAX: '1' }
