// Builds everything, decides nothing: kiosk/commands/program.cpp reads the command line.
#include "kiosk/commands/program.h"

int main(int argument_count, char** arguments) {
    return madoguchi::commands::run_program(argument_count, arguments);
}
