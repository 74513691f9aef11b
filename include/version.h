/* version: of the program, in reports and manifests. */
#ifndef VERSION_H
#define VERSION_H

#define VOORTGANG_VERSION "0.1.0"

#endif
