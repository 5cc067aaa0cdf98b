#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// The directions of the source tree, kept by reading it: core knows no window, ui no SQL, heavy headers stay in .cpp.
class TestLayers : public QObject {
    Q_OBJECT

    struct Source {
        QString path;
        QStringList lines;
    };

    static QList<Source> sources(const QString &folder) {
        QList<Source> found;
        const QString root = QStringLiteral(SOURCE_DIR "/");
        QDirIterator files(root + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                found << Source{file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()).split(u'\n')};
        }
        return found;
    }

    /// Lines of the folder that match, but for those of the files that @p allowed names.
    static QStringList offenders(const QString &folder, const QString &pattern, const QStringList &allowed = {}) {
        const QRegularExpression expression(pattern);
        QStringList lines;
        for (const Source &source : sources(folder)) {
            const bool excused = std::any_of(allowed.begin(), allowed.end(),
                                             [&](const QString &part) { return source.path.contains(part); });
            for (qsizetype i = 0; i < source.lines.size() && !excused; ++i)
                if (expression.match(source.lines[i]).hasMatch())
                    lines << QStringLiteral("%1:%2: %3").arg(source.path).arg(i + 1).arg(source.lines[i].trimmed());
        }
        return lines;
    }

    static void none(const QStringList &lines) { QVERIFY2(lines.isEmpty(), qPrintable(u'\n' + lines.join(u'\n'))); }

private Q_SLOTS:
    void theTreeIsRead() {
        QVERIFY(sources(QStringLiteral("core")).size() > 40);
        QVERIFY(!offenders(QStringLiteral("core"), QStringLiteral("^#include")).isEmpty());
    }

    void coreKnowsNoWindow() {
        none(offenders(QStringLiteral("core"), QStringLiteral("#include \"(ui|app)/")));
        none(offenders(QStringLiteral("core"), QStringLiteral("#include "
                                                              "<(QWidget|QApplication|QGuiApplication|QColor|QFont|"
                                                              "QIcon|QImage|QPainter|QPixmap|QUndo|Qt(Gui|Widgets))")));
    }

    void uiKnowsNoProgramAndNoSql() {
        none(offenders(QStringLiteral("ui"), QStringLiteral("#include \"app/")));
        none(offenders(QStringLiteral("ui"), QStringLiteral("#include <QSql")));
        none(offenders(QStringLiteral("app"), QStringLiteral("#include <QSql")));
    }

    void sqlStandsInOnePlace() {
        none(offenders(QStringLiteral("core"), QStringLiteral("#include <QSql"), {QStringLiteral("core/storage/")}));
    }

    void directionsInsideCore() {
        none(offenders(QStringLiteral("core/base"), QStringLiteral("#include \"core/(?!base/)")));
        none(offenders(QStringLiteral("core/model"), QStringLiteral("#include \"core/(?!base/|model/)")));
        none(offenders(QStringLiteral("core/json"), QStringLiteral("#include \"core/(?!base/|model/|json/)")));
        none(offenders(QStringLiteral("core/check"),
                       QStringLiteral("#include \"core/(?!base/|model/|content/|check/)")));
        none(offenders(QStringLiteral("core/export"),
                       QStringLiteral("#include \"core/(?!base/|model/|json/|check/|preview/|export/)")));
        none(offenders(QStringLiteral("core/preview"),
                       QStringLiteral("#include \"core/(?!base/|model/|json/|check/|preview/)")));
    }

    void panelsAndBoardMeetInDocumentAndSelection() {
        none(offenders(QStringLiteral("ui/board"),
                       QStringLiteral("#include \"ui/(inspector|library|preview|findings|mainwindow|profile)/")));
        for (const char *panel : {"inspector", "library", "preview", "findings", "profile"})
            none(offenders(QStringLiteral("ui/") + QLatin1String(panel),
                           QStringLiteral("#include \"ui/(board|mainwindow)/")));
    }

    void heavyHeadersStayInSources() {
        for (const char *folder : {"core", "ui", "app"})
            for (const Source &source : sources(QLatin1String(folder)))
                if (source.path.endsWith(QStringLiteral(".h")))
                    for (const QString &line : source.lines)
                        QVERIFY2(!line.contains(QStringLiteral("#include <nlohmann")) &&
                                     !line.contains(QStringLiteral("#include <CLI/")),
                                 qPrintable(source.path));
    }

    void oneWriterOfFiles() {
        for (const char *folder : {"core", "ui", "app"})
            none(offenders(QLatin1String(folder), QStringLiteral("\\bQSaveFile\\b"),
                           {QStringLiteral("core/json/disk.cpp")}));
    }

    void sqlIsNeverPutTogetherFromText() {
        none(offenders(QStringLiteral("core/storage"), QStringLiteral("(exec|prepare)\\(.*\\.arg\\(")));
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
