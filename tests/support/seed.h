#pragma once

#include <QRandomGenerator>
#include <QtGlobal>

/// Where a random test begins: STEPLINE_SEED, to see a failure again, or somewhere new. The test prints it.
inline quint32 randomSeed() {
    return qEnvironmentVariableIsSet("STEPLINE_SEED") ? qEnvironmentVariable("STEPLINE_SEED").toUInt()
                                                      : QRandomGenerator::global()->generate();
}
