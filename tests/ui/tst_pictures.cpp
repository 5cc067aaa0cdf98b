#include "ui/content/picture_view.h"
#include "ui/content/pictures/pictures.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace stepline;

namespace {

PictureRequest requestFor(Client client, const Content &content) {
    PictureRequest request;
    request.client = client;
    for (const ChannelType type : allChannelTypes())
        if (clientsOf(type).contains(client))
            request.type = type;
    request.content = content;
    request.sender = QStringLiteral("Mill & Bloom");
    request.recipient = QStringLiteral("Mina");
    return request;
}

/// The message's own texts of that field, in order.
QList<PictureText> of(const Picture &picture, ContentField field) {
    QList<PictureText> all = picture.texts();
    all.removeIf([&](const PictureText &text) { return text.field != field; });
    return all;
}

bool says(const Picture &picture, const QString &text) {
    const QList<PictureText> all = picture.texts();
    return std::any_of(all.begin(), all.end(), [&](const PictureText &each) { return each.shown == text; });
}

const QString Long =
    QStringLiteral("All the words that a sender wants to say at once and that nobody reads to the end. ")
        .repeated(8)
        .trimmed();

QImage paintedAt(const Picture &picture, qreal scale) {
    QImage image((picture.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paint(&painter);
    return image;
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pushIsCutByLines() {
        Content content;
        content.title = Long;
        content.body = Long;
        const Picture iPhone = pictureOf(requestFor(Client::IPhoneLock, content));
        QCOMPARE(of(iPhone, ContentField::Title).first().lines, 1);
        QCOMPARE(of(iPhone, ContentField::Body).first().lines, 4);
        QVERIFY(of(iPhone, ContentField::Body).first().cut);
        QVERIFY(of(iPhone, ContentField::Body).first().shown.endsWith(u'…'));
        QVERIFY(Long.startsWith(of(iPhone, ContentField::Title).first().shown.chopped(1)));
        const Picture android = pictureOf(requestFor(Client::AndroidLock, content));
        QCOMPARE(of(android, ContentField::Title).first().lines, 1);
        QCOMPARE(of(android, ContentField::Body).first().lines, 1);
        QCOMPARE(iPhone.cuts().size(), 2);
        // Android shows far less of the text.
        QVERIFY(of(android, ContentField::Body).first().shown.size() * 3 <
                of(iPhone, ContentField::Body).first().shown.size());
    }

    void shortPushIsWhole() {
        Content content;
        content.title = QStringLiteral("Your cart");
        content.body = QStringLiteral("Two things wait.\nSee them");
        QVERIFY(pictureOf(requestFor(Client::IPhoneLock, content)).cuts().isEmpty());
        const Picture android = pictureOf(requestFor(Client::AndroidLock, content));
        QCOMPARE(of(android, ContentField::Body).first().shown, QStringLiteral("Two things wait. See them"));
        // Without a title the phone names the app.
        content.title.reset();
        const Picture untitled = pictureOf(requestFor(Client::IPhoneLock, content));
        QVERIFY(of(untitled, ContentField::Title).isEmpty());
        QVERIFY(says(untitled, QStringLiteral("Mill & Bloom")));
    }

    void koreanPushIsCutToo() {
        Content content;
        content.body = QStringLiteral("장바구니에 담아 두신 상품이 곧 품절됩니다. ").repeated(12).trimmed();
        const PictureText body = of(pictureOf(requestFor(Client::IPhoneLock, content)), ContentField::Body).first();
        QCOMPARE(body.lines, 4);
        QVERIFY(body.cut && body.shown.endsWith(u'…'));
    }

    void aCutLineKeepsAllThatFits_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << Long;
        QTest::newRow("Korean") << QStringLiteral("장바구니에 담아 두신 상품이 곧 품절됩니다. ").repeated(12).trimmed();
        QTest::newRow("a word without an end") << QString(600, u'i');
        QTest::newRow("wide") << QString(600, u'W');
        QTest::newRow("families") << QStringLiteral("👨‍👩‍👧‍👦").repeated(40);
        QTest::newRow("accents put together") << QStringLiteral("e\u0301").repeated(300);
        QTest::newRow("just too long") << QStringLiteral("Barely too long for it");
    }

    void aCutLineKeepsAllThatFits() {
        QFETCH(QString, text);
        const TextLook look{.pixels = 15, .colour = Qt::black, .lines = 1};
        for (const qreal width : {40.0, 90.0, 137.5, 300.0}) {
            Sketch sketch;
            sketch.text({0, 0}, width, text, look);
            const PictureText line = std::move(sketch).picture({width, 20}).texts().first();
            if (!line.cut) {
                QVERIFY(Sketch::widthOf(text, look) <= width);
                continue;
            }
            QVERIFY(line.shown.endsWith(u'…'));
            const QString kept = line.shown.chopped(1);
            QVERIFY2(text.startsWith(kept), qPrintable(line.shown));
            QVERIFY2(Sketch::widthOf(kept, look) + Sketch::widthOf(QStringLiteral("…"), look) <= width,
                     qPrintable(line.shown));
            // It ends between two characters, and no further one would fit.
            QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
            characters.setPosition(kept.size());
            QVERIFY2(characters.isAtBoundary(), qPrintable(line.shown));
            const QString more = text.left(characters.toNextBoundary());
            if (!more.endsWith(u' ')) // which are left away before the "…"
                QVERIFY2(Sketch::widthOf(more, look) + Sketch::widthOf(QStringLiteral("…"), look) > width - 1,
                         qPrintable(more));
        }
    }

    void adShowsWhatComesBeforeSeeMore() {
        Content content;
        content.title = QString(60, u'i');
        content.body = Long;
        const Picture feed = pictureOf(requestFor(Client::SocialFeed, content));
        const PictureText body = of(feed, ContentField::Body).first();
        QVERIFY(body.cut);
        QVERIFY(body.lines <= 3);
        QVERIFY2(body.shown.endsWith(QStringLiteral("… See more")), qPrintable(body.shown));
        QVERIFY(body.shown.size() <= 125 + QStringLiteral("… See more").size());
        // 60 narrow letters would fit the width; the limit is 40 characters.
        QCOMPARE(of(feed, ContentField::Title).first().shown, QString(40, u'i') + u'…');
        content.body = QStringLiteral("Short.");
        content.cta = Link{QStringLiteral("Shop now"), QStringLiteral("https://www.shop.example/a?b")};
        const Picture shortFeed = pictureOf(requestFor(Client::SocialFeed, content));
        QVERIFY(!of(shortFeed, ContentField::Body).first().cut);
        QVERIFY(says(shortFeed, QStringLiteral("WWW.SHOP.EXAMPLE")));
    }

    void whatsAppFoldsLongTextsAndManyButtons() {
        Content content;
        content.body = Long;
        const PictureText body = of(pictureOf(requestFor(Client::WhatsApp, content)), ContentField::Body).first();
        QCOMPARE(body.lines, 5);
        QVERIFY2(body.shown.endsWith(QStringLiteral("… Read more")), qPrintable(body.shown));
        const auto buttons = [](int count) {
            std::vector<Link> links;
            for (int i = 1; i <= count; ++i)
                links.push_back({QStringLiteral("Button %1").arg(i), {}});
            return links;
        };
        content.body = QStringLiteral("Hi");
        content.buttons = buttons(3);
        const Picture three = pictureOf(requestFor(Client::WhatsApp, content));
        QCOMPARE(of(three, ContentField::Buttons).size(), 3);
        QVERIFY(!says(three, QStringLiteral("See all options")));
        content.buttons = buttons(4);
        const Picture four = pictureOf(requestFor(Client::WhatsApp, content));
        QCOMPARE(of(four, ContentField::Buttons).size(), 2);
        QVERIFY(says(four, QStringLiteral("See all options")));
    }

    void kakaoShowsEverything() {
        Content content;
        content.body = QStringLiteral("안녕하세요 서연님,\n장바구니에 상품이 남아 있어요.");
        content.buttons = std::vector<Link>(5, {QStringLiteral("보기"), {}});
        const Picture kakao = pictureOf(requestFor(Client::KakaoTalk, content));
        QVERIFY(kakao.cuts().isEmpty());
        QCOMPARE(of(kakao, ContentField::Body).first().shown, *content.body);
        QCOMPARE(of(kakao, ContentField::Buttons).size(), 5);
        QVERIFY(says(kakao, QStringLiteral("알림톡 도착")));
    }

    void inboxRowsAreCutByWidth() {
        Content content;
        content.subject = QStringLiteral("A subject that goes on for far longer than the screen of any phone is wide");
        content.preheader = QStringLiteral("Then the preview line");
        content.body = QStringLiteral("Dear Mina,\n\nhow are you?");
        const Picture phone = pictureOf(requestFor(Client::IPhoneMail, content));
        const PictureText row = of(phone, ContentField::Subject).first();
        QCOMPARE(row.lines, 1);
        QVERIFY(row.cut && row.shown.endsWith(u'…'));
        // Opened, the mail shows its subject whole.
        QCOMPARE(of(phone, ContentField::Subject).last().shown, *content.subject);
        // After the preview line the inbox goes on with the mail itself.
        QCOMPARE(of(phone, ContentField::Preheader).first().shown,
                 QStringLiteral("Then the preview line Dear Mina, how are you?"));
        content.preheader.reset();
        QCOMPARE(of(pictureOf(requestFor(Client::IPhoneMail, content)), ContentField::Preheader).first().shown,
                 QStringLiteral("Dear Mina, how are you?"));
        // In a narrow list a long subject leaves no room for the rest.
        const Picture web = pictureOf(requestFor(Client::GmailWeb, content));
        QVERIFY(of(web, ContentField::Subject).first().cut);
        QVERIFY(of(web, ContentField::Preheader).isEmpty());
        content.subject = QStringLiteral("Short");
        QVERIFY(!of(pictureOf(requestFor(Client::GmailWeb, content)), ContentField::Preheader).isEmpty());
    }

    void aPostcardHoldsSoMuch() {
        Content content;
        content.title = QStringLiteral("Visit us");
        content.body = QStringLiteral("Dear Mina, come by.");
        content.cta = Link{QStringLiteral("Scan me"), QStringLiteral("https://shop.example/visit?utm_source=card")};
        const Picture card = pictureOf(requestFor(Client::Postcard, content));
        QVERIFY(card.cuts().isEmpty());
        QVERIFY(says(card, QStringLiteral("Mina"))); // the address
        content.body = Long.repeated(4);
        const Picture full = pictureOf(requestFor(Client::Postcard, content));
        QCOMPARE(full.cuts().size(), 1);
        QCOMPARE(full.size(), card.size()); // paper does not grow
    }

    void everyClientPaintsEverything_data() {
        QTest::addColumn<int>("client");
        for (const ChannelType type : allChannelTypes())
            for (const Client client : clientsOf(type))
                QTest::newRow(qPrintable(clientName(client))) << int(client);
    }

    void everyClientPaintsEverything() {
        QFETCH(int, client);
        Content content;
        content.subject = content.title = QStringLiteral("Title 제목 🎁");
        content.body = QStringLiteral("Text of the message, 본문, https://a.example/x.");
        content.imageUrl = QStringLiteral("https://a.example/i.png");
        content.imageAlt = QStringLiteral("A box");
        content.cta = Link{QStringLiteral("Go"), QStringLiteral("https://a.example")};
        content.buttons = std::vector<Link>{{QStringLiteral("One"), {}}};
        PictureRequest request = requestFor(Client(client), content);
        const Picture light = pictureOf(request);
        QVERIFY(light.spoken().contains(QStringLiteral("Text of the message")));
        const QImage one = paintedAt(light, 1), three = paintedAt(light, 3);
        QVERIFY(!one.isNull() && three.width() >= 3 * one.width() - 3);
        request.dark = true;
        const Picture dark = pictureOf(request);
        QCOMPARE(dark.size(), light.size()); // another look, the same words
        QCOMPARE(paintedAt(dark, 1) != one, hasDarkLook(Client(client)));
        // The message alone is no larger than with the phone around it.
        request.framed = false;
        QVERIFY(pictureOf(request).size().height() <= light.size().height());
        // Nothing written yet is a picture too.
        request.content = {};
        QVERIFY(!pictureOf(request).size().isEmpty());
        QVERIFY(pictureOf(request).cuts().isEmpty());
    }

    void theViewShowsTheNewestRequestOnce() {
        PictureView view;
        QSignalSpy changed(&view, &PictureView::changed);
        Content content;
        for (const char *typed : {"H", "He", "Hello"}) {
            content.body = QString::fromLatin1(typed);
            view.setRequest(requestFor(Client::IPhoneLock, content));
        }
        QCOMPARE(changed.count(), 0); // after the keys that wait
        QVERIFY(changed.wait());
        QCOMPARE(changed.count(), 1);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("Hello")));
        view.setRequest(requestFor(Client::IPhoneLock, content)); // the same again
        QVERIFY(!changed.wait(100));
    }

    void theViewFollowsItsWidth() {
        PictureView view;
        view.setRequest(requestFor(Client::IPhoneLock, {}));
        const QSizeF own = view.picture().size();
        QCOMPARE(view.heightForWidth(int(own.width() / 2)),
                 int(std::ceil(own.height() * int(own.width() / 2) / own.width())));
        QCOMPARE(view.heightForWidth(2000), int(std::ceil(own.height()))); // never larger than it is
    }
};

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // with fonts: what is cut depends on them
    QApplication application(argc, argv);
    TestPictures tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "tst_pictures.moc"
