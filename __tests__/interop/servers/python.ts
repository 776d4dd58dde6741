/** Debian's Python and what comes with it. */

/** As a test starts it: the table of judges says which one that is. */
export const python = 'python3'

/** A PATH on which `python3`, `flask` and `gunicorn` are Debian's. */
export const pathOfDebian = '/usr/sbin:/usr/bin:/sbin:/bin'
