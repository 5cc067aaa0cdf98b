<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BoardCommands</name>
        <message numerus="yes">
            <source>%n message(s) moved to %1.</source>
            <translation>
                <numerusform>%n message moved to %1.</numerusform>
                <numerusform>%n messages moved to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) copied.</source>
            <translation>
                <numerusform>%n message copied.</numerusform>
                <numerusform>%n messages copied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cut %n message(s)</source>
            <translation>
                <numerusform>Cut %n message</numerusform>
                <numerusform>Cut %n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No step has %n card(s) or more.</source>
            <translation>
                <numerusform>No step has %n card or more.</numerusform>
                <numerusform>No step has %n cards or more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n long step(s) folded.</source>
            <translation>
                <numerusform>%n long step folded.</numerusform>
                <numerusform>%n long steps folded.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardKeys</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardText</name>
        <message numerus="yes">
            <source>%n variants</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n variants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s) are tested against each other.</source>
            <translation>
                <numerusform>%n variant is tested.</numerusform>
                <numerusform>%n variants are tested against each other.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CadenceDialog</name>
        <message numerus="yes">
            <source>New steps instead of the %n there</source>
            <translation>
                <numerusform>New steps instead of the %n there</numerusform>
                <numerusform>New steps instead of the %n there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No new steps: the %n there take this cadence</source>
            <translation>
                <numerusform>No new steps: the %n there take this cadence</numerusform>
                <numerusform>No new steps: the %n there take this cadence</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s), the last one on day %1.</source>
            <translation>
                <numerusform>%n message, the last one on day %1.</numerusform>
                <numerusform>%n messages, the last one on day %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n step(s)</source>
            <translation>
                <numerusform>Add %n step</numerusform>
                <numerusform>Add %n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecklistModel</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message numerus="yes">
            <source>converts %Ln fewer people</source>
            <translation>
                <numerusform>converts %Ln fewer person</numerusform>
                <numerusform>converts %Ln fewer people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>converts %Ln more people</source>
            <translation>
                <numerusform>converts %Ln more person</numerusform>
                <numerusform>converts %Ln more people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConflictDialog</name>
        <message numerus="yes">
            <source>Saved %1. In %n place(s) you both changed the same: choose which of the two is taken. The other one stays in the history.</source>
            <translation>
                <numerusform>Saved %1. In %n place you both changed the same: choose which of the two is taken. The other one stays in the history.</numerusform>
                <numerusform>Saved %1. In %n places you both changed the same: choose which of the two is taken. The other one stays in the history.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n match</numerusform>
                <numerusform>%n matches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n match(es) replaced. Undo takes them back.</source>
            <translation>
                <numerusform>%n match replaced. Undo takes them back.</numerusform>
                <numerusform>%n matches replaced. Undo takes them back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GalleryDialog</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportController</name>
        <message numerus="yes">
            <source>%n sequence(s) added to the library.</source>
            <translation>
                <numerusform>%n sequence added to the library.</numerusform>
                <numerusform>%n sequences added to the library.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) updated; the state before is among the versions.</source>
            <translation>
                <numerusform>%n template updated; the state before is among the versions.</numerusform>
                <numerusform>%n templates updated; the state before is among the versions.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updated</source>
            <translation>
                <numerusform>%n updated</numerusform>
                <numerusform>%n updated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n left out</numerusform>
                <numerusform>%n left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryController</name>
        <message numerus="yes">
            <source>The review date of %n template(s) has come.</source>
            <translation>
                <numerusform>The review date of %n template has come.</numerusform>
                <numerusform>The review date of %n templates has come.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The documentation sheet of %n sequence(s) is in %1.</source>
            <translation>
                <numerusform>The documentation sheet of %n sequence is in %1.</numerusform>
                <numerusform>The documentation sheet of %n sequences is in %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryModel</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n match</numerusform>
                <numerusform>%n matches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryWatch</name>
        <message numerus="yes">
            <source>%n template(s) from the time without the library are in the library now.</source>
            <translation>
                <numerusform>%n template from the time without the library is in the library now.</numerusform>
                <numerusform>%n templates from the time without the library are in the library now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewTemplateDialog</name>
        <message numerus="yes">
            <source>%n channel(s). Drag them into steps on the board.</source>
            <translation>
                <numerusform>%n channel. Drag them into steps on the board.</numerusform>
                <numerusform>%n channels. Drag them into steps on the board.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlayWords</name>
        <message numerus="yes">
            <source>%n message(s) in %1</source>
            <comment>the limit</comment>
            <translation>
                <numerusform>%n message in %1</numerusform>
                <numerusform>%n messages in %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewController</name>
        <message numerus="yes">
            <source>%n chart(s) are saved to %1.</source>
            <translation>
                <numerusform>%n chart is saved to %1.</numerusform>
                <numerusform>%n charts are saved to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewPanel</name>
        <message numerus="yes">
            <source>%n more stand in its way.</source>
            <translation>
                <numerusform>%n more stands in its way.</numerusform>
                <numerusform>%n more stand in its way.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (and %n more)</source>
            <translation>
                <numerusform>%1 (and %n more)</numerusform>
                <numerusform>%1 (and %n more)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message numerus="yes">
            <source>at most %n message(s) in %1</source>
            <translation>
                <numerusform>at most %n message in %1</numerusform>
                <numerusform>at most %n messages in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SeveralForm</name>
        <message numerus="yes">
            <source>Change the delay of %n message(s)</source>
            <translation>
                <numerusform>Change the delay of %n message</numerusform>
                <numerusform>Change the delay of %n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change the wait of %n message(s)</source>
            <translation>
                <numerusform>Change the wait of %n message</numerusform>
                <numerusform>Change the wait of %n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) selected</source>
            <translation>
                <numerusform>%n message selected</numerusform>
                <numerusform>%n messages selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>messages that are selected</comment>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableDialog</name>
        <message numerus="yes">
            <source>Instead of the %n step(s) there</source>
            <translation>
                <numerusform>Instead of the %n step there</numerusform>
                <numerusform>Instead of the %n steps there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are left out:</source>
            <translation>
                <numerusform>%n line is left out:</numerusform>
                <numerusform>%n lines are left out:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n message(s)</source>
            <translation>
                <numerusform>Add %n message</numerusform>
                <numerusform>Add %n messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TeamStrip</name>
        <message numerus="yes">
            <source>%n template(s) still to be sent</source>
            <translation>
                <numerusform>%n template still to be sent</numerusform>
                <numerusform>%n templates still to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed by two people</source>
            <translation>
                <numerusform>%n changed by two people</numerusform>
                <numerusform>%n changed by two people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n put away by somebody else</source>
            <translation>
                <numerusform>%n put away by somebody else</numerusform>
                <numerusform>%n put away by somebody else</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TestDialog</name>
        <message numerus="yes">
            <source>%1 people must enter: %2, or %n day(s).</source>
            <translation>
                <numerusform>%1 people must enter: %2, or %n day.</numerusform>
                <numerusform>%1 people must enter: %2, or %n days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeWords</name>
        <message numerus="yes">
            <source>%n message(s) are shown without a setting that cannot be used; they are marked.</source>
            <translation>
                <numerusform>%n message is shown without a setting that cannot be used; it is marked.</numerusform>
                <numerusform>%n messages are shown without a setting that cannot be used; they are marked.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VariantsPart</name>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n variants</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>stepline</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Mend %n finding(s)</source>
            <translation>
                <numerusform>Mend %n finding</numerusform>
                <numerusform>Mend %n findings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 · %n part(s)</source>
            <translation>
                <numerusform>%1 of %2 · %n part</numerusform>
                <numerusform>%1 of %2 · %n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Each part is paid for: %n.</source>
            <translation>
                <numerusform>Each part is paid for: %n.</numerusform>
                <numerusform>Each part is paid for: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %1 it takes %n part(s), and each is paid for.</source>
            <translation>
                <numerusform>For %1 it takes %n part, and each is paid for.</numerusform>
                <numerusform>For %1 it takes %n parts, and each is paid for.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sequence(s), as of %1</source>
            <translation>
                <numerusform>%n sequence, as of %1</numerusform>
                <numerusform>%n sequences, as of %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) added</source>
            <translation>
                <numerusform>%n card added</numerusform>
                <numerusform>%n cards added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) removed</source>
            <translation>
                <numerusform>%n card removed</numerusform>
                <numerusform>%n cards removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) moved</source>
            <translation>
                <numerusform>%n card moved</numerusform>
                <numerusform>%n cards moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) changed</source>
            <translation>
                <numerusform>%n card changed</numerusform>
                <numerusform>%n cards changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) changed</source>
            <translation>
                <numerusform>%n step changed</numerusform>
                <numerusform>%n steps changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n channel(s) changed</source>
            <translation>
                <numerusform>%n channel changed</numerusform>
                <numerusform>%n channels changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) changed</source>
            <translation>
                <numerusform>%n setting changed</numerusform>
                <numerusform>%n settings changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The copy of the team's library on this computer was damaged. %n template(s) of it were rescued with what you had changed; everything else is fetched from the server again. The damaged file is kept as “%1”.</source>
            <translation>
                <numerusform>The copy of the team's library on this computer was damaged. %n template of it was rescued with what you had changed; everything else is fetched from the server again. The damaged file is kept as “%1”.</numerusform>
                <numerusform>The copy of the team's library on this computer was damaged. %n templates of it were rescued with what you had changed; everything else is fetched from the server again. The damaged file is kept as “%1”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The library was damaged: %n template(s) were rescued into a new one, %1 could not be.</source>
            <translation>
                <numerusform>The library was damaged: %n template was rescued into a new one, %1 could not be.</numerusform>
                <numerusform>The library was damaged: %n templates were rescued into a new one, %1 could not be.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The library was damaged, and all of its %n template(s) were rescued into a new one.</source>
            <translation>
                <numerusform>The library was damaged, and its one template was rescued into a new one.</numerusform>
                <numerusform>The library was damaged, and all of its %n templates were rescued into a new one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them are as they were in the backup of %1.</source>
            <translation>
                <numerusform>%n of them are as they were in the backup of %1.</numerusform>
                <numerusform>%n of them are as they were in the backup of %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in “%1” are there already and differ, “%2” first. Nothing was written. Choose another folder, or add --overwrite.</source>
            <translation>
                <numerusform>%n file in “%1” is there already and differs: “%2”. Nothing was written. Choose another folder, or add --overwrite.</numerusform>
                <numerusform>%n files in “%1” are there already and differ, “%2” first. Nothing was written. Choose another folder, or add --overwrite.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) written to %1.</source>
            <translation>
                <numerusform>%n template written to %1.</numerusform>
                <numerusform>%n templates written to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paste %n message(s)</source>
            <translation>
                <numerusform>Paste %n message</numerusform>
                <numerusform>Paste %n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n condition(s) name a message that was not copied along. The cards are marked.</source>
            <translation>
                <numerusform>%n condition names a message that was not copied along. The card is marked.</numerusform>
                <numerusform>%n conditions name a message that was not copied along. The cards are marked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make %n message(s) from a table</source>
            <translation>
                <numerusform>Make %n message from a table</numerusform>
                <numerusform>Make %n messages from a table</numerusform>
            </translation>
        </message>
    </context>
</TS>
