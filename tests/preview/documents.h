#pragma once

#include "core/model/profile.h"
#include "core/model/script.h"
#include "core/model/template.h"
#include "core/preview/trace.h"

namespace stepline::test {

// Documents for tests, written in JSON with single quotes for double ones. They go through the program's own reader, so
// that what a test says is what a file would say. Ill-formed text ends the test program with the reader's sentence.

/// A template with the given members of "sequence" and one channel of each type: feed (in_app), push, sms, kakao
/// (messenger), wa (whatsapp), mail (email), call, in (linkedin), post (direct_mail), ads; and sms2, a second of type
/// sms.
Template sequence(const QString &members);
/// The same, enabled, with nothing but steps.
Template steps(const QString &steps);
/// A template read as it stands.
Template document(const QByteArray &json);

/// A profile with the given members beside format, version and name.
Profile profile(const QString &members);
Script script(const QString &members);

/// "0 requested m1", "60 skipped m2 guard", "7 event m1 viewed", "9 event converted", "60 stopped m1 viewed",
/// "60 completed", one a line.
QString spoken(const std::vector<TraceLine> &lines);

/// P(X ≤ x) or P(X ≥ x), whichever is smaller, of n tries with chance p: how surprising a count is.
double tail(double x, double n, double p);

} // namespace stepline::test
