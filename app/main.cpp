#include "app/cli/cli.h"

int main(int argc, char **argv) {
    return stepline::cli::runCli(argc, argv);
}
