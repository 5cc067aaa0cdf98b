#include "ui/help/help_topics.h"

#include <QCoreApplication>

namespace stepline {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString paragraphs(const QStringList &texts) {
    QString html;
    for (const QString &text : texts)
        html += QStringLiteral("<p>%1</p>").arg(text);
    return html;
}

} // namespace

QList<HelpTopic> helpTopics() {
    return {
        {QStringLiteral("start"), Texts::tr("How Stepline works"),
         paragraphs(
             {Texts::tr("A <b>template</b> describes whom you write to, over which channels, and what you want them to "
                        "do. Its <b>sequence</b> is a row of steps; each step holds messages; each message goes out "
                        "over one channel."),
              Texts::tr("Begin with a sequence of the gallery (Ctrl+Shift+N) or with an empty one (Ctrl+N). Drag "
                        "channels from the row above the board into steps, choose a card, and set at the right when "
                        "it goes out, what stops the sequence and what it says."),
              Texts::tr("Below the board the forecast follows every edit: whom you reach, what it costs, what it "
                        "brings.")})},
        {QStringLiteral("board"), Texts::tr("Working on the board"),
         paragraphs(
             {Texts::tr("Drag a card to move it; hold Ctrl while dropping to copy it; Esc gives the drag up. A line "
                        "shows where it will land."),
              Texts::tr("<b>With the keyboard:</b> F6 goes to the board, the arrow keys walk from card to card, "
                        "Insert adds a message, Enter opens the settings of the card, F2 renames, Delete deletes, "
                        "Ctrl+Shift and an arrow key moves the card. The Menu key or Shift+F10 opens the menu of a "
                        "card or step."),
              Texts::tr("Select several cards with Shift, Ctrl or a frame drawn around them; what you do then holds "
                        "for all of them. Everything can be undone with Ctrl+Z.")})},
        {QStringLiteral("timing"), Texts::tr("Delay, waiting time and stop"),
         paragraphs(
             {Texts::tr("The <b>delay</b> is the time from the start of the step until the message goes out. The "
                        "<b>waiting time</b> is how long its answer is waited for."),
              Texts::tr("<b>Stop when</b> ends the whole sequence for a person who did it, for example who viewed "
                        "the message. <b>Go on when</b> ends the waiting early. <b>Only if</b> sends the message only "
                        "to those who did, or did not do, something before."),
              Texts::tr("Times can be typed as you say them: “2 h”, “3 days”, “90 min”.")})},
        {QStringLiteral("forecast"), Texts::tr("Reading the forecast"),
         paragraphs(
             {Texts::tr(
                  "The figures are expectations for the audience and the profile shown above them. The profile "
                  "holds the rates, costs, segments and time zones; Ctrl+Shift+B edits it. Each of its numbers says "
                  "where it comes from."),
              Texts::tr("A sign ≈ marks figures that are counted on a part of the audience; a range says how far the "
                        "truth may be off. F5 counts everybody and keeps the result, so that you can compare later."),
              Texts::tr("Every chart can be shown as a table and saved as a picture.")})},
        {QStringLiteral("play"), Texts::tr("Following one person"),
         paragraphs({Texts::tr("F7 plays one recipient through the sequence, moment by moment: what is sent, what is "
                               "seen, and why a message is left out. You can decide yourself what the person does.")})},
        {QStringLiteral("compare"), Texts::tr("Comparing and testing"),
         paragraphs({Texts::tr("Ctrl+Shift+D shows what this template changes against its last version, an earlier "
                               "run or another template. “Plan an A/B test” says how many people a test of two "
                               "variants needs.")})},
        {QStringLiteral("saving"), Texts::tr("Saving, versions and files"),
         paragraphs(
             {Texts::tr("Templates of the library are kept with every edit; even after a power cut the next start "
                        "shows what you had. <b>Save version</b> (Ctrl+S) keeps a state to come back to."),
              Texts::tr("A <b>file</b> from disk is written only when you save it. Until then your edits are kept by "
                        "Stepline and the file stays as it was. When another program changes the file, Stepline says "
                        "so and asks which of the two you want.")})},
        {QStringLiteral("keyboard"), Texts::tr("Without a mouse"),
         paragraphs(
             {Texts::tr("F6 goes from panel to panel, Tab from field to field. Ctrl+K finds every command by a few "
                        "letters. Ctrl+? lists all keys."),
              Texts::tr("A screen reader hears each card with its name, its place and its state, and every result of "
                        "a move. Charts have a table beside them.")})},
        {QStringLiteral("trouble"), Texts::tr("When something is wrong"),
         paragraphs(
             {Texts::tr("Findings stand in the panel below and on the cards. Choose one to go to its place; many can "
                        "be mended with one click."),
              Texts::tr("“About Stepline” in the Help menu holds the details that a report of a fault needs, and "
                        "where the log is.")})},
    };
}

} // namespace stepline
