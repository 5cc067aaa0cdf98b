#include "core/base/json_parse.h"
#include "core/json/files.h"
#include "core/storage/library.h"
#include "core/storage/listing.h"
#include "core/storage/migrations.h"
#include "core/storage/search_text.h"
#include "core/storage/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <random>

using namespace stepline;

// A keystroke in the library's search field, with 100,000 templates: from the text typed so far to the number of
// matches and the first 60 rows, as the window asks for them. The median, the 95th percentile and the longest over all
// keystrokes are printed. The library is made at the first run (about a minute) and kept in the folder for temporary
// files.
//
//     build/bench/tests/bench/bench_library

namespace {

constexpr int Templates = 100'000, PageRows = 60;

/// Every word of the gallery's English and Korean sequences, as often as it stands there.
QStringList galleryWords() {
    QStringList words;
    for (const QString &path : galleryPaths())
        if (const auto root = parseJson(resourceBytes(path)); root.ok())
            words += digestOf(*root).words.split(u' ');
    return words;
}

void fill(const QString &path) {
    const QStringList words = galleryWords();
    std::mt19937 random(1);
    const auto some = [&](int count) {
        QStringList chosen;
        for (int i = 0; i < count; ++i)
            chosen << words[qsizetype(random() % size_t(words.size()))];
        return chosen.join(u' ');
    };
    const char *const kinds[] = {"welcome", "cart_abandonment", "onboarding", "outbound_cold", "custom"};
    const char *const tiers[] = {"tier_1", "tier_2", "tier_3"};
    Sql sql(path, Sql::Mode::Write);
    sql.write([&] {
        Statement insert = sql.prepare(
            QStringLiteral("INSERT INTO templates (id, name, key, kind, description, tags, channel_types, steps, "
                           "messages, enabled, version, folded, edits, position, saved_position, standing_check, "
                           "changed, changed_order, rev) VALUES (?, ?, ?, ?, ?, '[\"spring\"]', '[\"email\",\"sms\"]', "
                           "4, 6, 1, 1, 0, 0, 0, 0, '', '2026-01-01T00:00:00.000Z', ?, 1)"));
        for (int i = 1; i <= Templates; ++i) {
            const QString id =
                QStringLiteral("%1-0000-4000-8000-000000000000").arg(i * 2654435761u, 8, 16, QChar(u'0'));
            TemplateDigest digest;
            digest.name = some(3) + u' ' + QString::number(i);
            digest.kind = QLatin1String(kinds[random() % 5]);
            digest.tier = QLatin1String(tiers[random() % 3]);
            digest.owner = QStringLiteral("Owner %1").arg(random() % 40);
            digest.tags = {QStringLiteral("spring"), QStringLiteral("tag %1").arg(random() % 200)};
            digest.channelTypes = {QStringLiteral("email"), QStringLiteral("sms")};
            digest.reviewBy = QDate(2026, 1, 1).addDays(random() % 700);
            digest.outline = QStringLiteral("email|sms,email|sms|email,email");
            digest.messages = 6;
            digest.words = searchText(digest.name + u' ' + some(80));
            insert.run({id, digest.name, QStringLiteral("key-%1").arg(i), digest.kind, some(8), i});
            writeListing(sql, id, digest);
        }
    });
}

Library &library() {
    static const std::unique_ptr<Library> opened = [] {
        const QString path = QDir::temp().filePath(QStringLiteral("stepline-bench-%1.sqlite").arg(schemaVersion()));
        const bool made = QFileInfo::exists(path);
        if (!Library::open(path).ok())
            qFatal("remove %s and try again", qPrintable(path));
        if (!made)
            fill(path);
        return std::move(Library::open(path)).value();
    }();
    return *opened;
}

/// Types each of the texts, letter by letter.
void keystrokes(benchmark::State &state, const QStringList &texts, const TemplateQuery &base = {}) {
    Library &opened = library();
    std::vector<double> took;
    for (auto round : state) {
        (void)round;
        for (const QString &text : texts)
            for (qsizetype letters = 1; letters <= text.size(); ++letters) {
                TemplateQuery query = base;
                query.search = text.left(letters);
                QElapsedTimer timer;
                timer.start();
                const auto page = opened.find(query, 0, PageRows);
                took.push_back(double(timer.nsecsElapsed()) / 1e6);
                if (!page.ok() || page->total == 0)
                    state.SkipWithError(qPrintable(query.search + u' ' + page.sentence()));
            }
    }
    std::sort(took.begin(), took.end());
    const auto at = [&](double part) { return took[size_t(part * double(took.size() - 1))]; };
    state.counters["median_ms"] = at(0.5);
    state.counters["p95_ms"] = at(0.95);
    state.counters["longest_ms"] = took.back();
}

const QStringList English{QStringLiteral("welcome"), QStringLiteral("your cart"), QStringLiteral("the offer")};
const QStringList Korean{QString::fromUtf8("장바구니"), QString::fromUtf8("안녕하세요"),
                         QString::fromUtf8("무료 반품")};

void English100000(benchmark::State &state) {
    keystrokes(state, English);
}
void Korean100000(benchmark::State &state) {
    keystrokes(state, Korean);
}
void ByName100000(benchmark::State &state) {
    TemplateQuery query;
    query.sort = TemplateSort::Name;
    keystrokes(state, English, query);
}
void Filtered100000(benchmark::State &state) {
    TemplateQuery query;
    query.filters[Facet::Kind] = {QStringLiteral("welcome")};
    query.filters[Facet::Tier] = {QStringLiteral("tier_1"), QStringLiteral("tier_2")};
    keystrokes(state, English, query);
}
/// No search: the list as it stands, and a page from its middle.
void Page100000(benchmark::State &state) {
    Library &opened = library();
    for (auto round : state) {
        (void)round;
        benchmark::DoNotOptimize(opened.find({}, Templates / 2, PageRows));
    }
}
void Facets100000(benchmark::State &state) {
    Library &opened = library();
    for (auto round : state) {
        (void)round;
        benchmark::DoNotOptimize(opened.facets(QDate(2026, 6, 15)));
    }
}

} // namespace

BENCHMARK(English100000)->Unit(benchmark::kMillisecond);
BENCHMARK(Korean100000)->Unit(benchmark::kMillisecond);
BENCHMARK(ByName100000)->Unit(benchmark::kMillisecond);
BENCHMARK(Filtered100000)->Unit(benchmark::kMillisecond);
BENCHMARK(Page100000)->Unit(benchmark::kMillisecond);
BENCHMARK(Facets100000)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv) {
    QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
