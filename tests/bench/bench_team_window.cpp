#include "core/storage/team_library.h"
#include "core/storage/team_server.h"
#include "tests/bench/reference.h"
#include "tests/bench/stage.h"
#include "tests/support/postgres_server.h"
#include "tests/support/tcp_proxy.h"
#include "ui/jobs/library_thread.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace stepline;
using team_tests::PostgresServer;
using team_tests::TcpProxy;

// From the click on a template of 20 messages in the list of a team's library until its board is drawn in the real
// window, its list beside it: what was never opened on this computer, and what was. The server is on this machine, the
// line to it so many milliseconds long (there and back).
//
//     xvfb-run -s '-screen 0 1440x900x24' build/bench/tests/bench/bench_team_window

namespace {

constexpr int Templates = 24;

QByteArray twenty() {
    return *readFileBytes(QStringLiteral(BENCH_DIR "/twenty.sequence.json"));
}

/// The server with its templates, made once.
PostgresServer &server() {
    static PostgresServer one;
    static const bool isMade = [] {
        if (!one.startTeam({{"kim", "editor"}}))
            qFatal("the server does not start");
        QTemporaryDir folder;
        auto library = TeamLibrary::open(one.as(QStringLiteral("kim")), folder.filePath(QStringLiteral("copy.sqlite")));
        if (!library.ok())
            qFatal("%s", qPrintable(library.sentence()));
        for (int i = 0; i < Templates; ++i)
            if (const auto row = (*library)->addTemplate(twenty(), {}); !row.ok())
                qFatal("%s", qPrintable(row.sentence()));
        return true;
    }();
    Q_UNUSED(isMade);
    return one;
}

void opening(benchmark::State &state, bool isHere) {
    TcpProxy line(server().port());
    line.setRoundTrip(int(state.range(0)));
    TeamServer far = server().as(QStringLiteral("kim"));
    far.port = line.port();
    const QString copies = QFileInfo(teamCopyPath(far)).absolutePath();
    QDir(copies).removeRecursively();
    Times board, longest;
    {
        Stage stage(twenty());
        Workspace *workspace = stage.window()->workspace();
        bool isConnected = false;
        QObject::connect(workspace, &Workspace::libraryOpened, stage.window(), [&] { isConnected = true; });
        workspace->library()->connectTeam(far, false);
        stage.waitFor([&] { return isConnected && workspace->library()->team(); });
        QStringList ids;
        workspace->library()->ask<Result<TemplatePage>>(
            stage.window(), [](Library &library) { return library.find({}, 0, Templates); },
            [&](const Result<TemplatePage> &page) {
                for (const TemplateRow &row : page->rows)
                    ids << row.id;
            });
        stage.waitFor([&] { return ids.size() == Templates; });
        stage.settle(500);
        const auto open = [&](const QString &id) {
            OpenTemplate *before = stage.window()->current();
            QElapsedTimer clock;
            clock.start();
            double painted = 0, event = 0;
            application()->took = [&](double ms, const char *, QEvent::Type) { event = std::max(event, ms); };
            application()->afterPaint = [&] {
                if (painted == 0 && stage.window()->current() && stage.window()->current() != before)
                    painted = double(clock.nsecsElapsed()) * 1e-6;
            };
            workspace->openTemplate(id);
            stage.waitFor([&] { return painted > 0 && !stage.forecaster()->busy(); });
            application()->took = {};
            application()->afterPaint = {};
            stage.settle(100);
            workspace->close(stage.window()->current());
            stage.settle(100);
            return std::pair(painted, event);
        };
        if (isHere)
            for (const QString &id : std::as_const(ids))
                open(id);
        qsizetype next = 0;
        open(ids[next++]); // the first of a kind is slower
        for (auto _ : state) {
            const auto [painted, event] = open(ids[next++ % ids.size()]);
            board.put(painted);
            longest.put(event);
            state.SetIterationTime(painted * 1e-3);
        }
    }
    board.report(state);
    state.counters["longest_event_ms"] = longest.at(1);
    QDir(copies).removeRecursively();
}

} // namespace

BENCHMARK_CAPTURE(opening, never_opened_here, false)
    ->Arg(0)
    ->Arg(10)
    ->Arg(40)
    ->Iterations(Templates - 1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(opening, opened_before, true)
    ->Arg(0)
    ->Arg(10)
    ->Arg(40)
    ->Iterations(Templates - 1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

int main(int argc, char **argv) {
    Application application(argc, argv);
    QStandardPaths::setTestModeEnabled(true); // the copy goes beside nobody's own
    if (!PostgresServer::missing().isEmpty())
        qFatal("%s", qPrintable(PostgresServer::missing()));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
