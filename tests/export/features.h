#pragma once

#include "core/model/template.h"

namespace stepline::test {

/// What a sequence uses of what the exports have to say: "delay", "stop", "guard on requested" …
QStringList featuresOf(const Template &tmpl);
QStringList allFeatures();

} // namespace stepline::test
