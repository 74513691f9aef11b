/*
 * command: what voortgang can be asked to do, one function each. They take
 * the arguments from the command's own name on, and return main()'s status.
 */
#ifndef VOORTGANG_COMMAND_H
#define VOORTGANG_COMMAND_H

/* What the commands' exit statuses mean, for their help. */
#define COMMAND_STATUS "0 done, whatever the findings; 2 trouble"

int command_report(int argc, char **argv);
int command_explain(int argc, char **argv);
int command_board(int argc, char **argv);
int command_plan(int argc, char **argv);
int command_catalogue(int argc, char **argv);
int command_template(int argc, char **argv);

#endif
