// A team's library with a million templates on a PostgreSQL server of its own: what a keystroke in the search, a page
// of the list and opening a template take, through the same calls the window makes; the server, the encrypted
// connection and the copy on this computer are included. Median, 95th percentile and longest of the calls of a line,
// and what the longest was.
//
//     build/bench/tests/bench/bench_team [PART OF A LINE'S NAME]…
//
// Lines that begin with "cold" are measured on a server that was just started and whose files are in no memory, so many
// seconds after connecting; of the others the first calls are not counted.
// The server's cluster is made at the first run, which takes a while, and kept in the folder for temporary files;
// remove it by hand. STEPLINE_BENCH_TEMPLATES sets the number of templates. While it measures, the server has the
// memory that Debian's settings give it.

#include "core/storage/postgres_schema.h"
#include "core/storage/team_library.h"
#include "tests/bench/team_filler.h"
#include "tests/support/postgres_server.h"
#include "tests/support/tcp_proxy.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace stepline;
using team_tests::PostgresServer;

namespace {

constexpr int PageRows = 60;           ///< that the window asks for
constexpr int ReadingAheadSeconds = 3; ///< that a server takes at most for what it reads ahead after its start

/// Whether that line is to be measured.
bool isWanted(const QByteArray &line) {
    const QStringList parts = QCoreApplication::arguments().mid(1);
    return parts.isEmpty() || std::any_of(parts.begin(), parts.end(),
                                          [&](const QString &part) { return QString::fromUtf8(line).contains(part); });
}

/// Has the system let go of what it remembers of the files in that folder.
void forgetFiles(const QString &folder) {
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const int file = ::open(QFile::encodeName(files.next()).constData(), O_RDONLY);
        if (file < 0)
            continue;
        fdatasync(file); // what is not written cannot be forgotten
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

/// Makes the library unless it is there; what went wrong.
QString libraryIn(PostgresServer &server, int count) {
    const QString filled = QStringLiteral("SELECT templates FROM stepline.label_counts WHERE label = 'listed='");
    server.useDatabase(QStringLiteral("team"));
    if (server.ask(filled).toInt() == count)
        return {};
    QElapsedTimer clock;
    clock.start();
    server.stop();
    server.setOptions(QStringLiteral("-c shared_buffers=1GB -c max_wal_size=16GB -c full_page_writes=off "
                                     "-c autovacuum=off -c maintenance_work_mem=1GB"));
    if (!server.start())
        return QStringLiteral("the server does not start");
    server.setUpLibrary(QStringLiteral("team"));
    server.addMember(QStringLiteral("kim"), QStringLiteral("editor"));
    // As when a dump is restored, the large index is made when the rows are in: row by row it takes twenty times as
    // long.
    const QString index =
        server.ask(QStringLiteral("SELECT pg_get_indexdef('stepline.search_listed'::regclass)")).toString();
    server.ask(QStringLiteral("DROP INDEX stepline.search_listed"));
    fillTeam(QStringLiteral("host=localhost port=%1 dbname=team user=boss sslmode=verify-full sslrootcert='%2' "
                            "password='%3'")
                 .arg(QString::number(server.port()), server.rootCertificate(),
                      PostgresServer::secretOf(QStringLiteral("boss"))
                          .replace(u'\\', QStringLiteral("\\\\"))
                          .replace(u'\'', QStringLiteral("\\'"))),
             count, [&](int made) {
                 if (made % 20'000 == 0)
                     std::fprintf(stderr, "%d templates, %lld s\n", made, clock.elapsed() / 1000);
             });
    std::fprintf(stderr, "the index of words…\n");
    server.ask(index);
    std::fprintf(stderr, "made after %lld s\n", clock.elapsed() / 1000);
    server.ask(QStringLiteral("VACUUM ANALYZE stepline.search")); // as the server does by itself, a little later
    server.ask(QStringLiteral("VACUUM ANALYZE stepline.templates"));
    server.ask(QStringLiteral("VACUUM ANALYZE stepline.versions"));
    return server.ask(filled).toInt() == count ? QString() : QStringLiteral("not all templates came in");
}

/// Times calls, and prints at its end what they took, in milliseconds.
class Line {
public:
    explicit Line(const QByteArray &what) : m_what(what) {}
    ~Line() {
        if (m_took.empty())
            return;
        std::sort(m_took.begin(), m_took.end());
        const auto at = [&](double part) { return m_took[size_t(part * double(m_took.size() - 1))].first; };
        std::printf("%-40s %4zu calls  median %6.1f  p95 %6.1f  longest %6.1f ms  %s\n", m_what.constData(),
                    m_took.size(), at(0.5), at(0.95), m_took.back().first, qPrintable(m_took.back().second));
        std::fflush(stdout);
    }
    /// @p call returns a Result.
    template <typename Call> void time(Call call) {
        QElapsedTimer clock;
        clock.start();
        const auto answer = call();
        const double took = double(clock.nsecsElapsed()) / 1e6;
        if (!answer.ok())
            qFatal("%s", qPrintable(answer.sentence()));
        m_took.emplace_back(took, QString());
    }
    void name(const QString &last) {
        m_took.back().second = last;
        if (qEnvironmentVariableIsSet("STEPLINE_BENCH_EACH"))
            std::printf("%8.1f ms  %s\n", m_took.back().first, qPrintable(last));
    }

private:
    QByteArray m_what;
    std::vector<std::pair<double, QString>> m_took;
};

void find(Library &library, Line &line, const TemplateQuery &query, int offset = 0) {
    TemplatePage page;
    line.time([&] {
        const auto answer = library.find(query, offset, PageRows);
        if (answer.ok())
            page = *answer;
        return answer;
    });
    line.name(
        QStringLiteral("“%1”, order %2: %3%4")
            .arg(query.search, QString::number(int(query.sort)), page.isMore ? QStringLiteral("more than ") : QString())
            .arg(page.total));
}

/// Types each of the texts, letter by letter.
void type(Library &library, const char *what, const QStringList &texts, TemplateQuery query = {}, int rounds = 3) {
    if (!isWanted(what))
        return;
    if (rounds > 1)
        for (const QString &text : texts) {
            query.search = text;
            (void)library.find(query, 0, PageRows);
        }
    Line line(what);
    for (int round = 0; round < rounds; ++round)
        for (const QString &text : texts)
            for (qsizetype letters = 1; letters <= text.size(); ++letters) {
                query.search = text.left(letters);
                find(library, line, query);
            }
}

void inEachOrder(Library &library, const QByteArray &what, TemplateQuery query, int offset = 0) {
    if (!isWanted(what))
        return;
    for (const TemplateSort sort : AllTemplateSorts) {
        query.sort = sort;
        (void)library.find(query, offset, PageRows);
    }
    Line line(what);
    for (int round = 0; round < 10; ++round)
        for (const TemplateSort sort : AllTemplateSorts) {
            query.sort = sort;
            find(library, line, query, offset);
        }
}

QStringList list(const char *texts) {
    return QString::fromUtf8(texts).split(u',');
}

void measure(Library &library, int count) {
    const QStringList english = list("welcome,your cart,the offer,a gift for you"),
                      korean = list("장바구니,안녕하세요,무료 반품,가 나 다"),
                      rare = list("marsolken,tonvidor,template-777777,777777,nowhere at all");
    TemplateQuery byName, byReview, narrow, wide, due;
    byName.sort = TemplateSort::Name;
    byReview.sort = TemplateSort::Review;
    narrow.filters = {{Facet::Kind, {QStringLiteral("welcome")}}, {Facet::Tag, {QStringLiteral("tag 17")}}};
    wide.filters = {{Facet::Kind, {QStringLiteral("welcome"), QStringLiteral("custom")}},
                    {Facet::Tier, {QStringLiteral("tier_1")}}};
    due.dueBy = QDate(2026, 9, 1);

    type(library, "keystrokes, English", english);
    type(library, "keystrokes, Korean", korean);
    type(library, "keystrokes, rare words and numbers", rare);
    type(library, "by name, English", english, byName);
    type(library, "by name, Korean", korean, byName);
    type(library, "by name, rare words and numbers", rare, byName);
    type(library, "by review date, English", english, byReview);
    type(library, "filtered to one in 1,000, English", english, narrow);
    type(library, "filtered to one in 8, English", english, wide);
    type(library, "filtered to one in 8, Korean", korean, wide);
    type(library, "review due, English", english, due);
    inEachOrder(library, "filtered to one in 1,000", narrow);
    inEachOrder(library, "filtered to one in 8", wide);
    inEachOrder(library, "review due", due);
    for (const int offset : {0, count / 500, count / 10, count / 2, count - PageRows})
        inEachOrder(library, "the list at " + QByteArray::number(offset), {}, offset);
    if (isWanted("what can be filtered by")) {
        Line line("what can be filtered by");
        for (int round = 0; round < 20; ++round)
            line.time([&] { return library.facets(QDate(2026, 9, 1)); });
    }
    if (!isWanted("opening, for the first time here; opening once more"))
        return;
    std::vector<QString> ids;
    for (const int offset : {0, count / 3, count - PageRows}) {
        const auto page = library.find(byName, offset, PageRows);
        for (const TemplateRow &row : page->rows)
            ids.push_back(row.id);
    }
    for (const char *what : {"opening, for the first time here", "opening once more"}) {
        Line line(what);
        for (const QString &id : ids)
            line.time([&] { return library.openTemplate(id); });
    }
}

/// Connecting with an empty copy, and what the window asks for then.
void measureConnecting(const PostgresServer &server) {
    if (!isWanted("connecting; the first list after it"))
        return;
    Line connecting("connecting"), list("the first list after it");
    for (int round = 0; round < 20; ++round) {
        QTemporaryDir folder;
        std::unique_ptr<TeamLibrary> library;
        connecting.time([&] {
            auto opened = TeamLibrary::open(server.as(QStringLiteral("kim")), folder.filePath(QStringLiteral("copy")));
            Result<bool> answer = opened.ok() ? Result<bool>(true) : opened.problems();
            if (opened.ok())
                library = std::move(opened).value();
            return answer;
        });
        list.time([&] { return library->find({}, 0, PageRows); });
    }
}

/// What somebody waits for whose server is far away: a message and its answer take @p milliseconds more.
void measureFar(const PostgresServer &server, int milliseconds) {
    const QByteArray from = "over a line of " + QByteArray::number(milliseconds) + " ms: ";
    if (!isWanted(from))
        return;
    team_tests::TcpProxy line(server.port());
    line.setRoundTrip(milliseconds);
    TeamServer far = server.as(QStringLiteral("kim"));
    far.port = line.port();
    Line connecting(from + "connecting"), list(from + "the first list"), labels(from + "what it is filtered by"),
        next(from + "the next page"), opening(from + "opening"), again(from + "opening once more"),
        saving(from + "saving a version"), adding(from + "a new template"), archiving(from + "into the archive");
    constexpr int Rounds = 5, Templates = 8;
    for (int round = 0; round < Rounds; ++round) {
        QTemporaryDir folder;
        std::unique_ptr<TeamLibrary> library;
        connecting.time([&] {
            auto opened = TeamLibrary::open(far, folder.filePath(QStringLiteral("copy")));
            Result<bool> answer = opened.ok() ? Result<bool>(true) : opened.problems();
            if (opened.ok())
                library = std::move(opened).value();
            return answer;
        });
        TemplatePage page;
        list.time([&] {
            auto answer = library->find({}, 0, PageRows);
            page = *answer;
            return answer;
        });
        labels.time([&] { return library->facets(QDate(2026, 9, 1)); });
        next.time([&] { return library->find({}, PageRows, PageRows); });
        for (int i = 0; i < Templates; ++i) {
            const QString id = page.rows[size_t(round * Templates + i)].id;
            opening.time([&] { return library->openTemplate(id); });
            again.time([&] { return library->openTemplate(id); });
            const QByteArray changed = *library->currentJson(id) + '\n';
            saving.time([&] { return library->saveVersion(id, changed, 0, {}, {}); });
        }
        QString added;
        adding.time([&] {
            auto row = library->addTemplate(*library->currentJson(page.rows.front().id), {});
            added = row->id;
            return row;
        });
        (void)library->removeTemplate(added);
        const QString id = page.rows.front().id;
        for (const bool isArchived : {true, false})
            archiving.time([&] {
                const auto problem = library->setArchived(id, isArchived);
                return problem ? Result<bool>(*problem) : Result<bool>(true);
            });
        if (!library->teamState().connected || library->teamState().waiting > 0)
            qFatal("not everything was sent: %s", qPrintable(library->teamState().reason));
    }
}

/// Each call after a start of the server, with nothing of the library in memory; so long after connecting.
void measureCold(PostgresServer &server, const QString &folder, int seconds) {
    struct Cold {
        const char *what;
        TemplateSort sort;
        const char *search;
    };
    for (const Cold &cold :
         {Cold{"the list", TemplateSort::Changed, ""}, Cold{"the list by name", TemplateSort::Name, ""},
          Cold{"a frequent word", TemplateSort::Changed, "welcome"},
          Cold{"a frequent word by name", TemplateSort::Name, "장바구니"},
          Cold{"a rare word", TemplateSort::Changed, "marsolken"},
          Cold{"a word in between", TemplateSort::Changed, "marsol"}, Cold{"opening", TemplateSort::Changed, ""}}) {
        const QByteArray name = "cold, after " + QByteArray::number(seconds) + " s: " + cold.what;
        if (!isWanted(name))
            continue;
        Line line(name);
        for (int round = 0; round < 3; ++round) {
            server.stop();
            forgetFiles(folder);
            if (!server.start())
                qFatal("the server does not start");
            QTemporaryDir copies;
            auto opened =
                TeamLibrary::open(server.as(QStringLiteral("kim")), copies.filePath(QStringLiteral("copy.sqlite")));
            if (!opened.ok())
                qFatal("%s", qPrintable(opened.sentence()));
            (*opened)->setTimeout(30'000);
            QThread::sleep(unsigned(seconds));
            TemplateQuery query;
            query.sort = cold.sort;
            query.search = QString::fromUtf8(cold.search);
            if (!name.endsWith("opening")) {
                find(**opened, line, query);
                continue;
            }
            const auto page = (*opened)->find({}, 0, 1);
            line.time([&] { return (*opened)->openTemplate(page->rows.front().id); });
        }
    }
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    const int count = std::max(1000, qEnvironmentVariableIsSet("STEPLINE_BENCH_TEMPLATES")
                                         ? qEnvironmentVariableIntValue("STEPLINE_BENCH_TEMPLATES")
                                         : 1'000'000);
    if (!PostgresServer::missing().isEmpty())
        qFatal("%s", qPrintable(PostgresServer::missing()));
    const QString cluster = QDir::temp().filePath(QStringLiteral("stepline-bench-team-%1").arg(count));
    PostgresServer server(cluster);
    if (!server.start())
        return 1;
    if (const QString problem = libraryIn(server, count); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    // An older one is brought up to this version, as an owner's program would.
    if (const auto problem = TeamLibrary::setUp(server.as(QStringLiteral("boss"))))
        qFatal("%s", qPrintable(problem->message));
    server.ask(QStringLiteral("VACUUM ANALYZE stepline.marked"));
    server.stop();
    server.setOptions(QStringLiteral("-c shared_buffers=128MB"));
    if (!server.start())
        return 1;

    QTemporaryDir folder;
    auto opened = TeamLibrary::open(server.as(QStringLiteral("kim")), folder.filePath(QStringLiteral("copy.sqlite")));
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.sentence()));
    (*opened)->setTimeout(30'000);          // what takes long is measured, too
    (void)(*opened)->find({}, 0, PageRows); // the first call of a connection learns the tables
    QThread::sleep(ReadingAheadSeconds);
    std::printf("%d templates, %s\n", count,
                qPrintable(server.ask(QStringLiteral("SELECT pg_size_pretty(pg_database_size('team'))")).toString()));
    measure(**opened, count);
    measureConnecting(server);
    for (const int milliseconds : {0, 10, 40})
        measureFar(server, milliseconds);
    if (!(*opened)->teamState().connected)
        qFatal("the connection was lost: the figures after that are the copy's");
    std::move(opened).value().reset();
    for (const int seconds : {0, ReadingAheadSeconds})
        measureCold(server, cluster + QStringLiteral("/data"), seconds);
    return 0;
}
