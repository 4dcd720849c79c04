/**
 * How Node runs the server. It rests beside an editor for most of a day, and every megabyte that it holds is missing
 * elsewhere: garbage is collected once it makes up a seventh of what is needed, where Node would wait until it is as much.
 * That costs a fifth of processor time while somebody types without a pause, mostly in other threads.
 */
export const sparing = ['--heap-growing-percent=15', '--semi-space-growth-factor=1']
