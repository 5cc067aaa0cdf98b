#include "tests/bench/many_messages.h"
#include "tests/bench/stage.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_field.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

using namespace stepline;

// Typing into the texts of a message, in the real window with its board, checks and forecast: from the key to all that
// it changes (document, counters, picture, board), and the paints and timers it sets off until the next key.
//
//     xvfb-run -s '-screen 0 1440x900x24' build/bench/tests/bench/bench_typing

namespace {

QWidget *fieldAt(Stage &stage, const QString &pointer) {
    for (Field *field : stage.window()->findChildren<Field *>())
        if (field->pointer() == pointer && field->isVisible())
            return field->editor();
    return nullptr;
}

/// The pointer of the first mail's content.
QString firstMail(const Template &tmpl, QString *message) {
    const auto &steps = tmpl.sequence.steps;
    for (size_t s = 0; s < steps.size(); ++s)
        for (size_t m = 0; m < steps[s].messages.size(); ++m)
            if (tmpl.typeOf(steps[s].messages[m]) == ChannelType::Email) {
                *message = steps[s].messages[m].id;
                return QStringLiteral("/sequence/steps/%1/messages/%2/content").arg(s).arg(m);
            }
    return {};
}

/// @p page: on the page with room (F4) rather than beside the board. @p words: the mail is made as long as that; 0: as
/// it is. @p copies: so many times 20 messages in all.
void typing(benchmark::State &state, const char *field, bool page, int words = 0, int copies = 1) {
    Stage stage(messages(copies));
    QString message;
    const QString content = firstMail(stage.editor()->value(), &message);
    if (words > 0)
        stage.editor()->push(edits::setMessageField(
            stage.document(), message, QStringLiteral("content/body"),
            JsonValue::string(QStringLiteral("What a sender wants to say to {{name}} today. ").repeated(words / 9)),
            QStringLiteral("Text")));
    stage.editor()->selection()->selectMessages({message}, message);
    if (page)
        stage.window()->actions()->writeMessage->setChecked(true);
    stage.settle(1000);
    QWidget *edit = fieldAt(stage, content + u'/' + QLatin1String(field));
    if (!edit) {
        state.SkipWithError("The field is not shown.");
        return;
    }
    edit->setFocus();
    stage.settle(500);
    Times keys;
    double longest = 0;
    application()->took = [&](double ms, const char *, QEvent::Type) { longest = std::max(longest, ms); };
    const QString text = QStringLiteral("The offer for your basket ends on Friday ");
    qsizetype at = 0;
    for (auto _ : state) {
        const QChar letter = text[at++ % text.size()];
        const int key = letter == u' ' ? int(Qt::Key_Space) : int(Qt::Key_A);
        QElapsedTimer clock;
        clock.start();
        QKeyEvent press(QEvent::KeyPress, key, {}, QString(letter)), release(QEvent::KeyRelease, key, {});
        QApplication::sendEvent(edit, &press);
        QApplication::sendEvent(edit, &release);
        const double ms = double(clock.nsecsElapsed()) * 1e-6;
        keys.put(ms);
        state.SetIterationTime(ms * 1e-3);
        stage.settle(at % 10 == 0 ? 400 : 60); // a fast typist, who thinks now and then
    }
    application()->took = {};
    keys.report(state);
    state.counters["longest_event_ms"] = longest;
}

} // namespace

BENCHMARK_CAPTURE(typing, subject, "subject", true)->Iterations(80)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(typing, body, "body", true)->Iterations(80)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(typing, body_beside_the_board, "body", false)
    ->Iterations(80)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

BENCHMARK_CAPTURE(typing, body_of_200_words, "body", true, 200)
    ->Iterations(80)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(typing, body_of_200_words_among_200_messages, "body", true, 200, 10)
    ->Iterations(80)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(typing, body_of_5000_words, "body", true, 5000)
    ->Iterations(80)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

int main(int argc, char **argv) {
    Application application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
