#include "core/check/rules/fixes.h"
#include "core/check/rules/walk.h"

#include <QLocale>

namespace stepline::rules_of_meaning {

static void check(const CheckContext &context, Findings &findings) {
    const QDate due = context.tmpl.reviewBy;
    if (due.isValid() && due < context.today)
        findings.add(QStringLiteral("/template/review_by"),
                     text("The sequence was to be reviewed by %1. Read it once more, and set the next date.")
                         .arg(QLocale().toString(due, QLocale::ShortFormat)));
}

static Edit fix(const FixContext &context) {
    return fixes::set(context, text("Reviewed: next in six months"), context.pointer,
                      JsonValue::string(context.today.addMonths(6).toString(Qt::ISODate)));
}

const Rule reviewPassed{"review-passed",
                        Severity::Warning,
                        check,
                        QT_TRANSLATE_NOOP("stepline", "Prices, offers, links and laws change. A sequence that nobody "
                                                      "reads again goes on saying what was true once."),
                        nullptr,
                        fix,
                        true};

} // namespace stepline::rules_of_meaning
