#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context, source;
    QStringList forms;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString &path) {
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            messages << Message{context, xml.readElementText(), {}, false};
        else if (xml.name() == u"translation") {
            messages.last().unfinished = xml.attributes().value(QLatin1String("type")) == u"unfinished";
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation") {
                if (xml.isStartElement())
                    messages.last().forms << xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (messages.last().forms.isEmpty())
                messages.last().forms << text;
        }
    }
    return messages;
}

/// %1 … %9, %n and the like, {{…}} and HTML tags, sorted: a translation must keep them all.
QStringList placeholders(const QString &text) {
    static const QRegularExpression mark(QStringLiteral("%L?[0-9n]+|\\{\\{|\\}\\}|</?[a-z]+>"));
    QStringList found;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

QChar mnemonic(QString text) {
    text.remove(QStringLiteral("&&"));
    const qsizetype at = text.indexOf(u'&');
    return at >= 0 && at + 1 < text.size() && text[at + 1].isLetterOrNumber() ? text[at + 1].toLower() : QChar();
}

} // namespace

/// Korean says everything that English says.
class TestTranslations : public QObject {
    Q_OBJECT

    QList<Message> m_korean;

private Q_SLOTS:
    void initTestCase() {
        m_korean = messagesOf(QStringLiteral(SOURCE_DIR "/resources/translations/stepline_ko.ts"));
        QVERIFY(m_korean.size() > 1000);
    }

    /// The .ts files are what the sources give, and nothing is left in English.
    void nothingIsMissing() {
        if (!QFile::exists(QStringLiteral("/usr/lib/qt6/bin/lupdate")))
            QSKIP("lupdate is not installed (packaging/packages.txt lists what the tests need).");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("/usr/bin/python3"),
                      {QStringLiteral(SOURCE_DIR "/packaging/translations.py"), QStringLiteral("--check")});
        QVERIFY(process.waitForFinished(120'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

    void nothingIsUnfinished() {
        QStringList unfinished;
        for (const Message &message : std::as_const(m_korean))
            if (message.unfinished || message.forms.join(QString()).isEmpty())
                unfinished << message.source;
        QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u'\n')));
    }

    void placeholdersAreKept() {
        QStringList wrong;
        for (const Message &message : std::as_const(m_korean))
            for (const QString &form : message.forms)
                if (!form.isEmpty() && placeholders(form) != placeholders(message.source))
                    wrong << message.source + QStringLiteral(" → ") + form;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// The same letters as in English, so what is unique there is unique here; in brackets behind, as Koreans expect.
    void mnemonicsAreKept() {
        QStringList wrong;
        for (const Message &message : std::as_const(m_korean))
            if (!message.unfinished && mnemonic(message.source) != mnemonic(message.forms.value(0)))
                wrong << message.source + QStringLiteral(" → ") + message.forms.value(0);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Whole sentences end politely, never in the plain style of notes.
    void sentencesArePolite() {
        static const QRegularExpression plain(QStringLiteral("[가-힣](한다|된다|이다|있다|없다|했다|됐다)\\.?$"));
        QStringList wrong;
        for (const Message &message : std::as_const(m_korean))
            if (plain.match(message.forms.value(0)).hasMatch())
                wrong << message.forms.value(0);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
