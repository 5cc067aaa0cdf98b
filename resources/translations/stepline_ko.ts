<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Stepline</source>
            <translation>Stepline 정보</translation>
        </message>
        <message>
            <source>Stepline %1</source>
            <translation>Stepline %1</translation>
        </message>
        <message>
            <source>Draw multi-channel message sequences and see what they will do. Free software under the GNU General Public License, version 3 or later.</source>
            <translation>여러 채널의 메시지 시퀀스를 그리고 결과를 미리 봅니다. GNU 일반 공중 사용 허가서 버전 3 이상을 따르는 자유 소프트웨어입니다.</translation>
        </message>
        <message>
            <source>Library: %1</source>
            <translation>라이브러리: %1</translation>
        </message>
        <message>
            <source>Log: %1</source>
            <translation>로그: %1</translation>
        </message>
        <message>
            <source>&amp;Copy details</source>
            <translation>정보 복사(&amp;C)</translation>
        </message>
        <message>
            <source>Show the &amp;log</source>
            <translation>로그 보기(&amp;L)</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;New template…</source>
            <translation>새 템플릿(&amp;N)…</translation>
        </message>
        <message>
            <source>Start a template: name, goal and channels</source>
            <translation>이름, 목표, 채널을 정해 템플릿을 시작합니다</translation>
        </message>
        <message>
            <source>From the &amp;gallery…</source>
            <translation>갤러리에서 시작(&amp;G)…</translation>
        </message>
        <message>
            <source>Start from a sequence that works</source>
            <translation>검증된 시퀀스로 시작합니다</translation>
        </message>
        <message>
            <source>&amp;Open file…</source>
            <translation>파일 열기(&amp;O)…</translation>
        </message>
        <message>
            <source>Open a sequence file from disk</source>
            <translation>디스크의 시퀀스 파일을 엽니다</translation>
        </message>
        <message>
            <source>&amp;Import into the library…</source>
            <translation>라이브러리로 가져오기(&amp;I)…</translation>
        </message>
        <message>
            <source>Bring sequence files into the library; what a file would change is shown first</source>
            <translation>시퀀스 파일을 라이브러리로 가져옵니다. 바뀔 내용을 먼저 보여 줍니다</translation>
        </message>
        <message>
            <source>&amp;Save version</source>
            <translation>버전 저장(&amp;S)</translation>
        </message>
        <message>
            <source>Keep this state as a version; of a file, write it</source>
            <translation>지금 상태를 버전으로 남깁니다. 파일이면 파일에 씁니다</translation>
        </message>
        <message>
            <source>Save &amp;as file…</source>
            <translation>파일로 저장(&amp;A)…</translation>
        </message>
        <message>
            <source>Write the sequence to a file and go on in it</source>
            <translation>시퀀스를 파일에 쓰고 그 파일에서 계속 작업합니다</translation>
        </message>
        <message>
            <source>Sequence as &amp;JSON…</source>
            <translation>시퀀스를 JSON으로(&amp;J)…</translation>
        </message>
        <message>
            <source>Write the sequence as JSON for whoever sends it</source>
            <translation>발송 담당자에게 넘길 JSON으로 씁니다</translation>
        </message>
        <message>
            <source>&amp;Board as picture…</source>
            <translation>보드를 그림으로(&amp;B)…</translation>
        </message>
        <message>
            <source>Save the board as a PNG or SVG picture</source>
            <translation>보드를 PNG나 SVG 그림으로 저장합니다</translation>
        </message>
        <message>
            <source>&amp;Report…</source>
            <translation>보고서(&amp;R)…</translation>
        </message>
        <message>
            <source>Write a report to read, print and sign off: PDF, web page, Markdown or table</source>
            <translation>읽고 인쇄하고 승인받을 보고서를 씁니다: PDF, 웹 페이지, Markdown, 표</translation>
        </message>
        <message>
            <source>For another program to r&amp;un…</source>
            <translation>다른 프로그램에서 실행하도록(&amp;U)…</translation>
        </message>
        <message>
            <source>Write the sequence for an engine that runs it for millions, and see what that takes</source>
            <translation>수백만 명에게 실행하는 엔진용으로 시퀀스를 저장하고, 실행에 무엇이 드는지 봅니다</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>인쇄(&amp;P)…</translation>
        </message>
        <message>
            <source>Print the report; a preview comes first</source>
            <translation>보고서를 인쇄합니다. 미리 보기가 먼저 나옵니다</translation>
        </message>
        <message>
            <source>&amp;Charts as pictures…</source>
            <translation>차트를 그림으로(&amp;C)…</translation>
        </message>
        <message>
            <source>Save every chart of the preview as PNG</source>
            <translation>미리보기의 모든 차트를 PNG로 저장합니다</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>닫기(&amp;C)</translation>
        </message>
        <message>
            <source>Close this template; nothing is lost</source>
            <translation>이 템플릿을 닫습니다. 잃는 것은 없습니다</translation>
        </message>
        <message>
            <source>&amp;Pictures in the list</source>
            <translation>목록에 그림 표시(&amp;P)</translation>
        </message>
        <message>
            <source>A small picture of each sequence in the library</source>
            <translation>라이브러리에 시퀀스마다 작은 그림을 보여 줍니다</translation>
        </message>
        <message>
            <source>Show the &amp;archive</source>
            <translation>보관함 보기(&amp;A)</translation>
        </message>
        <message>
            <source>The templates that were put out of the way, instead of the others</source>
            <translation>목록 대신 치워 둔 템플릿을 보여 줍니다</translation>
        </message>
        <message>
            <source>&amp;Documentation sheet as table…</source>
            <translation>정리표를 표로 저장(&amp;D)…</translation>
        </message>
        <message>
            <source>All sequences listed here with trigger, segment, messages and goal, as CSV</source>
            <translation>여기 있는 모든 시퀀스의 트리거, 대상, 메시지, 목표를 CSV로 저장합니다</translation>
        </message>
        <message>
            <source>Documentation sheet as &amp;web page…</source>
            <translation>정리표를 웹 페이지로 저장(&amp;W)…</translation>
        </message>
        <message>
            <source>All sequences listed here with trigger, segment, messages and goal, as HTML</source>
            <translation>여기 있는 모든 시퀀스의 트리거, 대상, 메시지, 목표를 HTML로 저장합니다</translation>
        </message>
        <message>
            <source>&amp;Versions…</source>
            <translation>버전(&amp;V)…</translation>
        </message>
        <message>
            <source>What was saved when, how it differs, and the way back to it</source>
            <translation>언제 무엇을 저장했는지, 무엇이 달라졌는지 보고 되돌립니다</translation>
        </message>
        <message>
            <source>&amp;Backups…</source>
            <translation>백업(&amp;B)…</translation>
        </message>
        <message>
            <source>Copies of the whole library, made by themselves, and the way back to one</source>
            <translation>저절로 만들어지는 라이브러리 전체 사본을 보고 되돌립니다</translation>
        </message>
        <message>
            <source>Open the &amp;team's library…</source>
            <translation>팀 라이브러리 열기(&amp;T)…</translation>
        </message>
        <message>
            <source>Work with others on the templates of a shared server</source>
            <translation>공유 서버의 템플릿을 다른 사람과 함께 작업합니다</translation>
        </message>
        <message>
            <source>Back to my &amp;own library</source>
            <translation>내 라이브러리로 돌아가기(&amp;O)</translation>
        </message>
        <message>
            <source>Close the team's library and open the one on this computer</source>
            <translation>팀 라이브러리를 닫고 이 컴퓨터의 라이브러리를 엽니다</translation>
        </message>
        <message>
            <source>&amp;Members of the team's library…</source>
            <translation>팀 라이브러리 구성원(&amp;M)…</translation>
        </message>
        <message>
            <source>Who can open it, in which role, and when they were here last</source>
            <translation>누가 어떤 역할로 열 수 있고 마지막으로 언제 들어왔는지</translation>
        </message>
        <message>
            <source>Put the &amp;samples back</source>
            <translation>예시 다시 넣기(&amp;S)</translation>
        </message>
        <message>
            <source>Add the sequences a new library begins with once more</source>
            <translation>새 라이브러리에 처음 들어 있는 시퀀스를 다시 넣습니다</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>끝내기(&amp;Q)</translation>
        </message>
        <message>
            <source>Close the window; everything is kept as it is</source>
            <translation>창을 닫습니다. 모든 것이 그대로 보존됩니다</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>잘라내기(&amp;T)</translation>
        </message>
        <message>
            <source>Cut the selected cards</source>
            <translation>선택한 카드를 잘라냅니다</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>Copy the selected cards</source>
            <translation>선택한 카드를 복사합니다</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
        <message>
            <source>Paste cards after the selected one</source>
            <translation>선택한 카드 뒤에 붙여넣습니다</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>복제(&amp;D)</translation>
        </message>
        <message>
            <source>Put a copy beside the selected cards</source>
            <translation>선택한 카드 옆에 복사본을 놓습니다</translation>
        </message>
        <message>
            <source>De&amp;lete</source>
            <translation>삭제(&amp;L)</translation>
        </message>
        <message>
            <source>Delete the selected cards or step</source>
            <translation>선택한 카드나 단계를 삭제합니다</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>모두 선택(&amp;A)</translation>
        </message>
        <message>
            <source>Select every card</source>
            <translation>모든 카드를 선택합니다</translation>
        </message>
        <message>
            <source>Find a te&amp;mplate</source>
            <translation>템플릿 찾기(&amp;M)</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>라이브러리에서 찾습니다</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>찾기(&amp;F)…</translation>
        </message>
        <message>
            <source>Find words in all messages of the sequence</source>
            <translation>시퀀스의 모든 메시지에서 말을 찾습니다</translation>
        </message>
        <message>
            <source>R&amp;eplace…</source>
            <translation>바꾸기(&amp;E)…</translation>
        </message>
        <message>
            <source>Find and replace words in all messages of the sequence</source>
            <translation>시퀀스의 모든 메시지에서 말을 찾아 바꿉니다</translation>
        </message>
        <message>
            <source>Check &amp;spelling</source>
            <translation>맞춤법 검사(&amp;S)</translation>
        </message>
        <message>
            <source>Mark misspelt words while you write</source>
            <translation>쓰는 동안 틀린 낱말을 표시합니다</translation>
        </message>
        <message>
            <source>Settin&amp;gs…</source>
            <translation>설정(&amp;G)…</translation>
        </message>
        <message>
            <source>Language, colours, text size and what happens at the start</source>
            <translation>언어, 색상, 글자 크기, 시작할 때 할 일</translation>
        </message>
        <message>
            <source>&amp;Board</source>
            <translation>보드(&amp;B)</translation>
        </message>
        <message>
            <source>Show the steps and their messages</source>
            <translation>단계와 메시지를 봅니다</translation>
        </message>
        <message>
            <source>&amp;Time</source>
            <translation>시간(&amp;T)</translation>
        </message>
        <message>
            <source>Show on which day and at which hour each message lands</source>
            <translation>메시지가 어느 날 몇 시에 도착하는지 봅니다</translation>
        </message>
        <message>
            <source>&amp;Zoom in</source>
            <translation>확대(&amp;Z)</translation>
        </message>
        <message>
            <source>Make the board larger</source>
            <translation>보드를 크게 봅니다</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>축소(&amp;O)</translation>
        </message>
        <message>
            <source>Make the board smaller</source>
            <translation>보드를 작게 봅니다</translation>
        </message>
        <message>
            <source>&amp;100 %</source>
            <translation>100 %(&amp;1)</translation>
        </message>
        <message>
            <source>Show the board in its own size</source>
            <translation>보드를 원래 크기로 봅니다</translation>
        </message>
        <message>
            <source>&amp;Fit the board</source>
            <translation>보드 맞춤(&amp;F)</translation>
        </message>
        <message>
            <source>Show the whole sequence</source>
            <translation>시퀀스 전체를 봅니다</translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>라이브러리(&amp;L)</translation>
        </message>
        <message>
            <source>Show or hide the library</source>
            <translation>라이브러리를 표시하거나 숨깁니다</translation>
        </message>
        <message>
            <source>&amp;Settings of the sequence</source>
            <translation>시퀀스 설정(&amp;S)</translation>
        </message>
        <message>
            <source>Show or hide the settings at the right</source>
            <translation>오른쪽 설정을 표시하거나 숨깁니다</translation>
        </message>
        <message>
            <source>&amp;Preview</source>
            <translation>미리보기(&amp;P)</translation>
        </message>
        <message>
            <source>Show or hide the preview at the bottom</source>
            <translation>아래쪽 미리보기를 표시하거나 숨깁니다</translation>
        </message>
        <message>
            <source>F&amp;indings</source>
            <translation>점검 결과(&amp;I)</translation>
        </message>
        <message>
            <source>Show what the checks found, and mend it</source>
            <translation>검사에서 찾은 것을 보고 고칩니다</translation>
        </message>
        <message>
            <source>Chec&amp;klist</source>
            <translation>체크리스트(&amp;K)</translation>
        </message>
        <message>
            <source>Show what is to be done before the launch</source>
            <translation>출시 전에 할 일을 봅니다</translation>
        </message>
        <message>
            <source>Like the s&amp;ystem</source>
            <translation>시스템과 같게(&amp;Y)</translation>
        </message>
        <message>
            <source>Follow the system's light or dark colours</source>
            <translation>시스템의 밝은 색 또는 어두운 색을 따릅니다</translation>
        </message>
        <message>
            <source>L&amp;ight</source>
            <translation>밝게(&amp;I)</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>밝은 색상</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>어둡게(&amp;D)</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>어두운 색상</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>전체 화면(&amp;U)</translation>
        </message>
        <message>
            <source>Use the whole screen</source>
            <translation>화면 전체를 씁니다</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>레이아웃 초기화(&amp;R)</translation>
        </message>
        <message>
            <source>Put all panels back to where they were at first</source>
            <translation>모든 패널을 처음 자리로 되돌립니다</translation>
        </message>
        <message>
            <source>Co&amp;mmand palette…</source>
            <translation>명령 팔레트(&amp;M)…</translation>
        </message>
        <message>
            <source>Type a few letters: commands, templates, steps, settings and help</source>
            <translation>몇 글자만 입력하면 명령, 템플릿, 단계, 설정, 도움말을 찾습니다</translation>
        </message>
        <message>
            <source>Go to the &amp;next panel</source>
            <translation>다음 패널로(&amp;N)</translation>
        </message>
        <message>
            <source>Library, board, settings, preview in turn</source>
            <translation>라이브러리, 보드, 설정, 미리보기 차례로 이동합니다</translation>
        </message>
        <message>
            <source>Go to the pre&amp;vious panel</source>
            <translation>이전 패널로(&amp;V)</translation>
        </message>
        <message>
            <source>The same round backwards</source>
            <translation>같은 순서를 거꾸로 이동합니다</translation>
        </message>
        <message>
            <source>&amp;On</source>
            <translation>켜기(&amp;O)</translation>
        </message>
        <message>
            <source>On: step by step. Off: all messages go out at once</source>
            <translation>켜면 단계별로, 끄면 모든 메시지를 한꺼번에 보냅니다</translation>
        </message>
        <message>
            <source>Add a &amp;step</source>
            <translation>단계 추가(&amp;S)</translation>
        </message>
        <message>
            <source>Add an empty step at the end</source>
            <translation>맨 뒤에 빈 단계를 추가합니다</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>이름 바꾸기(&amp;R)…</translation>
        </message>
        <message>
            <source>Rename the selected step or the card's channel</source>
            <translation>선택한 단계나 카드 채널의 이름을 바꿉니다</translation>
        </message>
        <message>
            <source>Move to the step &amp;before</source>
            <translation>앞 단계로 이동(&amp;B)</translation>
        </message>
        <message>
            <source>Move the selected cards one step earlier</source>
            <translation>선택한 카드를 한 단계 앞으로 옮깁니다</translation>
        </message>
        <message>
            <source>Move to the step &amp;after</source>
            <translation>뒤 단계로 이동(&amp;A)</translation>
        </message>
        <message>
            <source>Move the selected cards one step later</source>
            <translation>선택한 카드를 한 단계 뒤로 옮깁니다</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>위로 이동(&amp;U)</translation>
        </message>
        <message>
            <source>Move the selected cards up in their step</source>
            <translation>선택한 카드를 단계 안에서 위로 옮깁니다</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>아래로 이동(&amp;D)</translation>
        </message>
        <message>
            <source>Move the selected cards down in their step</source>
            <translation>선택한 카드를 단계 안에서 아래로 옮깁니다</translation>
        </message>
        <message>
            <source>&amp;Lay out a cadence…</source>
            <translation>발송 주기 배치(&amp;L)…</translation>
        </message>
        <message>
            <source>Make steps in a rhythm: daily, every few days or weekly</source>
            <translation>날마다, 며칠마다, 매주 같은 주기로 단계를 만듭니다</translation>
        </message>
        <message>
            <source>Make steps from a &amp;table…</source>
            <translation>표로 단계 만들기(&amp;T)…</translation>
        </message>
        <message>
            <source>Make steps from a pasted table or a CSV file</source>
            <translation>붙여넣은 표나 CSV 파일로 단계를 만듭니다</translation>
        </message>
        <message>
            <source>Fol&amp;d the step</source>
            <translation>단계 접기(&amp;D)</translation>
        </message>
        <message>
            <source>Show the cards of the chosen step as rows, or in full again</source>
            <translation>선택한 단계의 카드를 줄로 보거나 다시 모두 펼칩니다</translation>
        </message>
        <message>
            <source>Fold lon&amp;g steps</source>
            <translation>긴 단계 접기(&amp;G)</translation>
        </message>
        <message>
            <source>Show the cards of every long step as rows</source>
            <translation>긴 단계의 카드를 모두 줄로 봅니다</translation>
        </message>
        <message>
            <source>Unfold &amp;all steps</source>
            <translation>모든 단계 펼치기(&amp;A)</translation>
        </message>
        <message>
            <source>Show every card in full</source>
            <translation>모든 카드를 펼쳐서 봅니다</translation>
        </message>
        <message>
            <source>Not&amp;es on the board</source>
            <translation>보드에 메모 표시(&amp;E)</translation>
        </message>
        <message>
            <source>Show the notes in words on cards and steps</source>
            <translation>카드와 단계의 메모를 글로 보여 줍니다</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>메모(&amp;N)…</translation>
        </message>
        <message>
            <source>Write a note on the chosen card or step</source>
            <translation>선택한 카드나 단계에 메모를 씁니다</translation>
        </message>
        <message>
            <source>Copy the board as a &amp;picture</source>
            <translation>보드를 그림으로 복사(&amp;P)</translation>
        </message>
        <message>
            <source>Put a picture of the board on the clipboard</source>
            <translation>보드 그림을 클립보드에 넣습니다</translation>
        </message>
        <message>
            <source>&amp;Write the message…</source>
            <translation>메시지 쓰기(&amp;W)…</translation>
        </message>
        <message>
            <source>Write the selected message with room, and see it as its recipient does</source>
            <translation>선택한 메시지를 넓게 쓰고 수신자에게 보이는 대로 봅니다</translation>
        </message>
        <message>
            <source>Campaign lin&amp;ks…</source>
            <translation>캠페인 링크(&amp;K)…</translation>
        </message>
        <message>
            <source>The campaign parameters (UTM) of all links of the sequence</source>
            <translation>시퀀스의 모든 링크에 붙는 캠페인 매개변수(UTM)</translation>
        </message>
        <message>
            <source>Test &amp;mail…</source>
            <translation>시험 메일(&amp;M)…</translation>
        </message>
        <message>
            <source>Save the selected e-mail as a file for your mail program</source>
            <translation>선택한 이메일을 메일 프로그램용 파일로 저장합니다</translation>
        </message>
        <message>
            <source>&amp;Run the preview</source>
            <translation>미리보기 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Preview the whole audience and keep the result</source>
            <translation>전체 대상을 계산하고 결과를 보관합니다</translation>
        </message>
        <message>
            <source>&amp;Cancel the run</source>
            <translation>실행 취소(&amp;C)</translation>
        </message>
        <message>
            <source>Stop the running preview; nothing is kept of it</source>
            <translation>진행 중인 미리보기를 멈춥니다. 결과는 남지 않습니다</translation>
        </message>
        <message>
            <source>Play &amp;one recipient…</source>
            <translation>수신자 한 명 따라가기(&amp;O)…</translation>
        </message>
        <message>
            <source>Follow one person through the sequence, moment by moment</source>
            <translation>한 사람이 시퀀스를 거치는 과정을 순간순간 따라갑니다</translation>
        </message>
        <message>
            <source>Co&amp;mpare…</source>
            <translation>비교(&amp;M)…</translation>
        </message>
        <message>
            <source>What this template changes against its last version, a run or another template</source>
            <translation>마지막 버전, 이전 실행, 다른 템플릿과 무엇이 달라지는지 봅니다</translation>
        </message>
        <message>
            <source>Plan an A/B &amp;test…</source>
            <translation>A/B 테스트 계획(&amp;T)…</translation>
        </message>
        <message>
            <source>How many people a test of variants or timings needs, and who would win it</source>
            <translation>변형이나 시점을 시험하려면 몇 명이 필요한지, 어느 쪽이 이길지 봅니다</translation>
        </message>
        <message>
            <source>Edit the &amp;profile…</source>
            <translation>프로필 편집(&amp;P)…</translation>
        </message>
        <message>
            <source>Rates, costs, segments and zones the preview counts with</source>
            <translation>미리보기가 계산에 쓰는 비율, 비용, 세그먼트, 시간대</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <source>How things are done, in short</source>
            <translation>어떻게 하는지 짧게 설명합니다</translation>
        </message>
        <message>
            <source>&amp;First steps</source>
            <translation>첫걸음(&amp;F)</translation>
        </message>
        <message>
            <source>A short list of things to try; it ticks itself</source>
            <translation>해 볼 일의 짧은 목록입니다. 하면 저절로 표시됩니다</translation>
        </message>
        <message>
            <source>&amp;What is this?</source>
            <translation>이것은 무엇인가요?(&amp;W)</translation>
        </message>
        <message>
            <source>Then click anything in the window, and it says what it is for</source>
            <translation>누른 다음 창의 아무 곳이나 클릭하면 용도를 알려 줍니다</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>단축키(&amp;K)</translation>
        </message>
        <message>
            <source>All keys at a glance</source>
            <translation>모든 키를 한눈에 봅니다</translation>
        </message>
        <message>
            <source>&amp;About Stepline</source>
            <translation>Stepline 정보(&amp;A)</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>버전과 라이선스</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>최근 파일 열기(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>내보내기(&amp;E)</translation>
        </message>
        <message>
            <source>Li&amp;brary</source>
            <translation>라이브러리(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>색상(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Sequence</source>
            <translation>시퀀스(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>실행(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>AudiencePart</name>
        <message>
            <source>Segment</source>
            <translation>세그먼트</translation>
        </message>
        <message>
            <source>a segment’s name</source>
            <translation>세그먼트 이름</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>a segment’s share</source>
            <translation>세그먼트 비율</translation>
        </message>
        <message>
            <source>Remove segment %1</source>
            <translation>세그먼트 %1 제거</translation>
        </message>
        <message>
            <source>Remove a segment</source>
            <translation>세그먼트 제거</translation>
        </message>
        <message>
            <source>1 ×</source>
            <translation>1 ×</translation>
        </message>
        <message>
            <source>How much likelier this is for the segment than for the average: 1.4 is 40 percent more.</source>
            <translation>이 세그먼트가 평균보다 얼마나 더 반응하는지입니다. 1.4는 40퍼센트 더 높다는 뜻입니다.</translation>
        </message>
        <message>
            <source>a segment’s factor</source>
            <translation>세그먼트 배율</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>시간대</translation>
        </message>
        <message>
            <source>“%1” is not a time zone. Choose one from the list, as Europe/Paris.</source>
            <translation>“%1”은(는) 시간대가 아닙니다. Europe/Paris처럼 목록에서 고르세요.</translation>
        </message>
        <message>
            <source>Change a time zone</source>
            <translation>시간대 변경</translation>
        </message>
        <message>
            <source>a time zone’s share</source>
            <translation>시간대 비율</translation>
        </message>
        <message>
            <source>Remove time zone %1</source>
            <translation>시간대 %1 제거</translation>
        </message>
        <message>
            <source>Remove a time zone</source>
            <translation>시간대 제거</translation>
        </message>
        <message>
            <source>Your list</source>
            <translation>내 목록</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>세그먼트</translation>
        </message>
        <message>
            <source>Time zones</source>
            <translation>시간대</translation>
        </message>
        <message>
            <source>Without any message</source>
            <translation>메시지 없이도</translation>
        </message>
        <message>
            <source>Add segment</source>
            <translation>세그먼트 추가</translation>
        </message>
        <message>
            <source>Add time zone</source>
            <translation>시간대 추가</translation>
        </message>
        <message>
            <source>Add conversions without a message</source>
            <translation>메시지 없는 전환 추가</translation>
        </message>
        <message>
            <source>New segment</source>
            <translation>새 세그먼트</translation>
        </message>
        <message>
            <source>New segment %1</source>
            <translation>새 세그먼트 %1</translation>
        </message>
        <message>
            <source>Add a segment</source>
            <translation>세그먼트 추가</translation>
        </message>
        <message>
            <source>Add a time zone</source>
            <translation>시간대 추가</translation>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation>프로필 이름</translation>
        </message>
        <message>
            <source>Under this name the preview offers it.</source>
            <translation>미리보기가 이 이름으로 보여 줍니다.</translation>
        </message>
        <message>
            <source>the profile’s name</source>
            <translation>프로필 이름</translation>
        </message>
        <message>
            <source>People on your list</source>
            <translation>목록의 인원</translation>
        </message>
        <message>
            <source>How many recipients you really have: forecasts are shown for them.</source>
            <translation>실제 수신자 수입니다. 예측은 이 인원을 기준으로 보여 줍니다.</translation>
        </message>
        <message>
            <source>Change the list size</source>
            <translation>목록 크기 변경</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>통화</translation>
        </message>
        <message>
            <source>All costs and the goal’s worth are in it; nothing is converted.</source>
            <translation>모든 비용과 목표의 가치가 이 통화로 되어 있습니다. 환산하지 않습니다.</translation>
        </message>
        <message>
            <source>the currency</source>
            <translation>통화</translation>
        </message>
        <message>
            <source>Fatigue per message</source>
            <translation>메시지당 피로도</translation>
        </message>
        <message>
            <source>How much less likely a message works for each one this person got before.</source>
            <translation>앞서 받은 메시지 하나마다 반응이 얼마나 줄어드는지입니다.</translation>
        </message>
        <message>
            <source>the fatigue</source>
            <translation>피로도</translation>
        </message>
        <message>
            <source>as long as needed</source>
            <translation>필요한 만큼</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>관측 기간</translation>
        </message>
        <message>
            <source>How long after entry events are counted. Empty: the sequence’s length and 14 days, at least 30.</source>
            <translation>진입 뒤 얼마 동안의 반응을 셀지입니다. 비워 두면 시퀀스 길이에 14일을 더하고, 최소 30일입니다.</translation>
        </message>
        <message>
            <source>the horizon</source>
            <translation>관측 기간</translation>
        </message>
        <message>
            <source>%1 people</source>
            <translation>%1명</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>all in UTC</source>
            <translation>모두 UTC</translation>
        </message>
        <message>
            <source>%1 convert anyway</source>
            <translation>메시지 없이도 %1 전환</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>아무도 없음</translation>
        </message>
        <message>
            <source>Convert anyway</source>
            <translation>메시지 없이도 전환</translation>
        </message>
        <message>
            <source>of all recipients</source>
            <translation>전체 수신자 중</translation>
        </message>
    </context>
    <context>
        <name>BackupsController</name>
        <message>
            <source>The backup is the library now. What was there before is the newest backup.</source>
            <translation>백업이 이제 라이브러리입니다. 그전 상태는 가장 최근 백업에 있습니다.</translation>
        </message>
        <message>
            <source>The backup is made.</source>
            <translation>백업을 만들었습니다.</translation>
        </message>
        <message>
            <source>Restore the backup?</source>
            <translation>백업을 되돌릴까요?</translation>
        </message>
        <message>
            <source>The library becomes as it was on %1.</source>
            <translation>라이브러리가 %1 상태로 돌아갑니다.</translation>
        </message>
        <message>
            <source>What it is now is backed up before, so you can come back to it.</source>
            <translation>지금 상태를 먼저 백업하므로 다시 돌아올 수 있습니다.</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>되돌리기(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message>
            <source>Backups</source>
            <translation>백업</translation>
        </message>
        <message>
            <source>Backups of the library</source>
            <translation>라이브러리 백업</translation>
        </message>
        <message>
            <source>Backups, newest first</source>
            <translation>백업, 최근 것부터</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>지금 백업(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Restore this backup</source>
            <translation>이 백업으로 되돌리기(&amp;R)</translation>
        </message>
        <message>
            <source>The library becomes as it was then. What it is now is backed up before.</source>
            <translation>라이브러리가 그때 상태로 돌아갑니다. 지금 상태는 먼저 백업합니다.</translation>
        </message>
        <message>
            <source>There is no backup yet. Stepline makes one by itself every day on which something changed.</source>
            <translation>아직 백업이 없습니다. 바뀐 것이 있는 날마다 Stepline이 저절로 백업을 만듭니다.</translation>
        </message>
        <message>
            <source>Stepline makes a backup by itself every day on which something changed, keeps the newest ones and some of each week, and puts them into %1.</source>
            <translation>바뀐 것이 있는 날마다 Stepline이 저절로 백업을 만들어 최근 것과 주마다 몇 개씩을 %1에 둡니다.</translation>
        </message>
    </context>
    <context>
        <name>BoardCommands</name>
        <message>
            <source>step %1, place %2 of %3</source>
            <translation>%1단계, %3개 중 %2번째</translation>
        </message>
        <message>
            <source>“%1” moved to %2.</source>
            <translation>“%1”을(를) %2(으)로 옮겼습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) moved to %1.</source>
            <translation>
                <numerusform>메시지 %n개를 %1(으)로 옮겼습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is the first step.</source>
            <translation>첫 단계입니다.</translation>
        </message>
        <message>
            <source>This is the last step.</source>
            <translation>마지막 단계입니다.</translation>
        </message>
        <message>
            <source>Step moved to place %1 of %2.</source>
            <translation>단계를 %2개 중 %1번째로 옮겼습니다.</translation>
        </message>
        <message>
            <source>It is the first message of its step.</source>
            <translation>단계의 첫 메시지입니다.</translation>
        </message>
        <message>
            <source>It is the last message of its step.</source>
            <translation>단계의 마지막 메시지입니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) copied.</source>
            <translation>
                <numerusform>메시지 %n개를 복사했습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>The step is copied.</source>
            <translation>단계를 복사했습니다.</translation>
        </message>
        <message numerus="yes">
            <source>Cut %n message(s)</source>
            <translation>
                <numerusform>메시지 %n개 잘라내기</numerusform>
            </translation>
        </message>
        <message>
            <source>Cut the step</source>
            <translation>단계 잘라내기</translation>
        </message>
        <message>
            <source>What is on the clipboard is too large to be messages of a sequence.</source>
            <translation>클립보드의 내용이 너무 커서 시퀀스의 메시지일 수 없습니다.</translation>
        </message>
        <message>
            <source>Choose a step with cards first.</source>
            <translation>먼저 카드가 있는 단계를 고르세요.</translation>
        </message>
        <message>
            <source>Step %1 is folded: its cards are rows.</source>
            <translation>%1단계를 접었습니다. 카드가 줄로 보입니다.</translation>
        </message>
        <message>
            <source>Step %1 is unfolded.</source>
            <translation>%1단계를 펼쳤습니다.</translation>
        </message>
        <message>
            <source>All steps are unfolded.</source>
            <translation>모든 단계를 펼쳤습니다.</translation>
        </message>
        <message numerus="yes">
            <source>No step has %n card(s) or more.</source>
            <translation>
                <numerusform>카드가 %n개 이상인 단계가 없습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n long step(s) folded.</source>
            <translation>
                <numerusform>긴 단계 %n개를 접었습니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardKeys</name>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>메시지 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is picked up. The arrow keys move it, Space drops it, Esc puts it back.</source>
            <translation>“%1”을(를) 집었습니다. 화살표 키로 옮기고, Space로 놓고, Esc로 되돌립니다.</translation>
        </message>
        <message>
            <source>“%1” is dropped.</source>
            <translation>“%1”을(를) 놓았습니다.</translation>
        </message>
        <message>
            <source>“%1” is dropped: %2.</source>
            <translation>“%1”을(를) 놓았습니다: %2.</translation>
        </message>
        <message>
            <source>“%1” is back where it was.</source>
            <translation>“%1”이(가) 원래 자리로 돌아갔습니다.</translation>
        </message>
    </context>
    <context>
        <name>BoardMenus</name>
        <message>
            <source>Edit trigger…</source>
            <translation>트리거 편집…</translation>
        </message>
        <message>
            <source>Add step at the beginning</source>
            <translation>맨 앞에 단계 추가</translation>
        </message>
        <message>
            <source>Add a message</source>
            <translation>메시지 추가</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>이동</translation>
        </message>
        <message>
            <source>Step %1: %2</source>
            <translation>%1단계: %2</translation>
        </message>
        <message>
            <source>New step at the beginning</source>
            <translation>맨 앞에 새 단계</translation>
        </message>
        <message>
            <source>New step after step %1</source>
            <translation>%1단계 뒤에 새 단계</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>잘라내기</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>Make it happen now</source>
            <translation>지금 일어나게 하기</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>편집…</translation>
        </message>
        <message>
            <source>Write the message…</source>
            <translation>메시지 쓰기…</translation>
        </message>
        <message>
            <source>Rename channel…</source>
            <translation>채널 이름 바꾸기…</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>복제</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Add a note…</source>
            <translation>메모 추가…</translation>
        </message>
        <message>
            <source>Edit the note…</source>
            <translation>메모 편집…</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>이름 바꾸기…</translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>펼치기</translation>
        </message>
        <message>
            <source>Fold into rows</source>
            <translation>줄로 접기</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>왼쪽으로 이동</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>오른쪽으로 이동</translation>
        </message>
        <message>
            <source>Add step before</source>
            <translation>앞에 단계 추가</translation>
        </message>
        <message>
            <source>Add step after</source>
            <translation>뒤에 단계 추가</translation>
        </message>
        <message>
            <source>Duplicate step</source>
            <translation>단계 복제</translation>
        </message>
        <message>
            <source>Delete step</source>
            <translation>단계 삭제</translation>
        </message>
        <message>
            <source>Add step</source>
            <translation>단계 추가</translation>
        </message>
        <message>
            <source>Lay out a cadence…</source>
            <translation>발송 주기 배치…</translation>
        </message>
        <message>
            <source>Make steps from a table…</source>
            <translation>표로 단계 만들기…</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>모두 선택</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>화면에 맞추기</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>원래 크기</translation>
        </message>
    </context>
    <context>
        <name>BoardNameEditor</name>
        <message>
            <source>Name of the step</source>
            <translation>단계 이름</translation>
        </message>
        <message>
            <source>Name of the channel</source>
            <translation>채널 이름</translation>
        </message>
    </context>
    <context>
        <name>BoardNoteEditor</name>
        <message>
            <source>Notes on %1</source>
            <translation>%1의 메모</translation>
        </message>
        <message>
            <source>Notes on step %1</source>
            <translation>%1단계의 메모</translation>
        </message>
        <message>
            <source>Ctrl+Enter keeps them, Esc leaves them as they were.</source>
            <translation>Ctrl+Enter로 저장하고 Esc로 그대로 둡니다.</translation>
        </message>
        <message>
            <source>A note for whoever works on this. Ctrl+Enter keeps it.</source>
            <translation>함께 작업하는 사람을 위한 메모입니다. Ctrl+Enter로 저장합니다.</translation>
        </message>
        <message>
            <source>Change the notes of the step</source>
            <translation>단계의 메모 변경</translation>
        </message>
        <message>
            <source>the notes</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>The notes are gone.</source>
            <translation>메모를 지웠습니다.</translation>
        </message>
        <message>
            <source>The notes are kept.</source>
            <translation>메모를 저장했습니다.</translation>
        </message>
    </context>
    <context>
        <name>BoardText</name>
        <message>
            <source>Moves it to the next step.</source>
            <translation>다음 단계로 옮깁니다.</translation>
        </message>
        <message>
            <source>Moves it to the step before.</source>
            <translation>앞 단계로 옮깁니다.</translation>
        </message>
        <message>
            <source>Menu of step %1</source>
            <translation>%1단계 메뉴</translation>
        </message>
        <message>
            <source>Unfold step %1</source>
            <translation>%1단계 펼치기</translation>
        </message>
        <message>
            <source>Fold step %1</source>
            <translation>%1단계 접기</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <comment>a card, and what has become of it</comment>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Menu of %1</source>
            <translation>%1 메뉴</translation>
        </message>
        <message>
            <source>Add a message to step %1</source>
            <translation>%1단계에 메시지 추가</translation>
        </message>
        <message>
            <source>Add the first message</source>
            <translation>첫 메시지 추가</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>단계 추가</translation>
        </message>
        <message>
            <source>Ending: %1 %2</source>
            <translation>종료: %1 %2</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>메모: %1</translation>
        </message>
        <message>
            <source>Forecast: %1</source>
            <translation>예측: %1</translation>
        </message>
        <message>
            <source>Since the saved version: %1</source>
            <translation>저장한 버전 이후: %1</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>즉시</translation>
        </message>
        <message>
            <source>+ %1</source>
            <comment>time after entry</comment>
            <translation>+ %1</translation>
        </message>
        <message numerus="yes">
            <source>%n variants</source>
            <translation>
                <numerusform>변형 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Sent %1 after the step starts.</source>
            <translation>단계가 시작되고 %1 뒤에 보냅니다.</translation>
        </message>
        <message>
            <source>Sent as soon as the step starts.</source>
            <translation>단계가 시작되면 바로 보냅니다.</translation>
        </message>
        <message>
            <source>wait %1</source>
            <translation>%1 대기</translation>
        </message>
        <message>
            <source>Then waits %1 for an answer.</source>
            <translation>그다음 %1 동안 반응을 기다립니다.</translation>
        </message>
        <message>
            <source>If %1</source>
            <comment>a guard: If SMS not delivered</comment>
            <translation>조건: %1</translation>
        </message>
        <message>
            <source>Sent only if %1.</source>
            <translation>다음 조건일 때만 보냅니다: %1.</translation>
        </message>
        <message>
            <source>Stop: %1</source>
            <translation>중지: %1</translation>
        </message>
        <message>
            <source>The sequence stops for a recipient when this message is: %1.</source>
            <translation>이 메시지에 다음 반응이 있으면 그 수신자의 시퀀스가 멈춥니다: %1.</translation>
        </message>
        <message>
            <source>Go on: %1</source>
            <translation>진행: %1</translation>
        </message>
        <message>
            <source>The next step does not wait any longer when this message is: %1.</source>
            <translation>이 메시지에 다음 반응이 있으면 더 기다리지 않고 다음 단계로 넘어갑니다: %1.</translation>
        </message>
        <message>
            <source>the recipient’s time zone</source>
            <translation>수신자의 시간대</translation>
        </message>
        <message>
            <source>May be sent at any time, whatever the sequence’s send window.</source>
            <translation>시퀀스의 발송 시간과 상관없이 언제든 보낼 수 있습니다.</translation>
        </message>
        <message>
            <source>Sent only: %1 (%2).</source>
            <translation>다음 때만 보냅니다: %1 (%2).</translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s) are tested against each other.</source>
            <translation>
                <numerusform>변형 %n개를 서로 시험합니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>트리거</translation>
        </message>
        <message>
            <source>after %1</source>
            <translation>%1 뒤</translation>
        </message>
        <message>
            <source>Audience: %1</source>
            <translation>대상: %1</translation>
        </message>
        <message>
            <source>Trigger: %1</source>
            <translation>트리거: %1</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>%2단계 중 %1단계</translation>
        </message>
        <message>
            <source>delay %1</source>
            <translation>지연 %1</translation>
        </message>
        <message>
            <source>stop when %1</source>
            <translation>중지 조건 %1</translation>
        </message>
        <message>
            <source>if %1</source>
            <translation>조건 %1</translation>
        </message>
        <message>
            <source>has an error</source>
            <translation>오류 있음</translation>
        </message>
        <message>
            <source>has a warning</source>
            <translation>경고 있음</translation>
        </message>
        <message>
            <source>has a hint</source>
            <translation>힌트 있음</translation>
        </message>
        <message>
            <source>Starts at once.</source>
            <translation>바로 시작합니다.</translation>
        </message>
        <message>
            <source>Starts %1 after entry.</source>
            <translation>진입 %1 뒤에 시작합니다.</translation>
        </message>
        <message>
            <source>Takes %1 with its waits.</source>
            <translation>대기까지 %1 걸립니다.</translation>
        </message>
        <message>
            <source>The whole sequence takes %1.</source>
            <translation>시퀀스 전체는 %1 걸립니다.</translation>
        </message>
        <message>
            <source>new since the saved version</source>
            <translation>저장한 버전 이후 추가됨</translation>
        </message>
        <message>
            <source>since the saved version: %1</source>
            <translation>저장한 버전 이후: %1</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>Step %1 of %2: %3, starts %4, %5</source>
            <translation>%2단계 중 %1단계: %3, 시작 %4, %5</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>메시지 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>+ Step</source>
            <translation>+ 단계</translation>
        </message>
        <message>
            <source>Drop a channel here</source>
            <translation>채널을 여기에 놓으세요</translation>
        </message>
        <message>
            <source>New step</source>
            <translation>새 단계</translation>
        </message>
        <message>
            <source>Off: all messages go out at once.</source>
            <translation>꺼짐: 모든 메시지를 한꺼번에 보냅니다.</translation>
        </message>
        <message>
            <source>No steps yet</source>
            <translation>아직 단계가 없습니다</translation>
        </message>
        <message>
            <source>Drag a channel from the bar above to here, or press Insert to choose one.</source>
            <translation>위의 막대에서 채널을 여기로 끌거나, Insert를 눌러 고르세요.</translation>
        </message>
        <message>
            <source>%1: %2 points more (%3, was %4)</source>
            <translation>%1: %2포인트 증가 (%3, 이전 %4)</translation>
        </message>
        <message>
            <source>%1: %2 points less (%3, was %4)</source>
            <translation>%1: %2포인트 감소 (%3, 이전 %4)</translation>
        </message>
        <message>
            <source>%1 pts</source>
            <comment>percentage points</comment>
            <translation>%1 포인트</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>a metric and its change</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>도달</translation>
        </message>
        <message>
            <source>Cost: %1 more (%2, was %3)</source>
            <translation>비용: %1 증가 (%2, 이전 %3)</translation>
        </message>
        <message>
            <source>Cost: %1 less (%2, was %3)</source>
            <translation>비용: %1 감소 (%2, 이전 %3)</translation>
        </message>
        <message>
            <source>late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>a range</comment>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>With all numbers low to all high: %1 requested, %2</source>
            <translation>모든 수치가 낮을 때부터 높을 때까지: 발송 요청 %1, %2</translation>
        </message>
        <message>
            <source>Computed exactly: no sampling noise.</source>
            <translation>정확히 계산했습니다. 표본 오차가 없습니다.</translation>
        </message>
        <message>
            <source>Sampling alone (95 %): %1 to %2 requested</source>
            <translation>표본 오차만 (95 %): 발송 요청 %1~%2</translation>
        </message>
        <message>
            <source>Forecast from %1 people for now.</source>
            <translation>지금은 %1명으로 예측한 값입니다.</translation>
        </message>
        <message>
            <source>Not in the last saved version.</source>
            <translation>마지막으로 저장한 버전에는 없습니다.</translation>
        </message>
        <message>
            <source>Changed since the last saved version:</source>
            <translation>마지막으로 저장한 버전 이후 바뀐 것:</translation>
        </message>
        <message>
            <source>%1: %2 (%3 of recipients)</source>
            <translation>%1: %2 (수신자의 %3)</translation>
        </message>
        <message>
            <source>Cost: %1</source>
            <translation>비용: %1</translation>
        </message>
        <message>
            <source>Not reachable</source>
            <translation>도달 불가</translation>
        </message>
        <message>
            <source>Held back by “Send only if”</source>
            <translation>“조건부 발송”에 막힘</translation>
        </message>
        <message>
            <source>Held back by the limit</source>
            <translation>발송 한도에 막힘</translation>
        </message>
        <message>
            <source>Not needed any more</source>
            <translation>더는 필요 없음</translation>
        </message>
        <message>
            <source>Reacted too late: a double touch</source>
            <translation>너무 늦은 반응: 중복 접촉</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>share · cost</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>share and metric: 35 % viewed</comment>
            <translation>%2 %1</translation>
        </message>
        <message>
            <source>%1 late</source>
            <translation>늦음 %1</translation>
        </message>
        <message>
            <source>new</source>
            <comment>a message that the saved version has not</comment>
            <translation>신규</translation>
        </message>
        <message>
            <source>not in the last saved version</source>
            <translation>마지막으로 저장한 버전에 없음</translation>
        </message>
        <message>
            <source>%1 recipients (%2): %3</source>
            <translation>수신자 %1명 (%2): %3</translation>
        </message>
        <message>
            <source>Since the last saved version</source>
            <translation>마지막으로 저장한 버전 이후</translation>
        </message>
        <message>
            <source>With all numbers low to all high: %1</source>
            <translation>모든 수치가 낮을 때부터 높을 때까지: %1</translation>
        </message>
        <message>
            <source>Sampling alone (95 %): %1 to %2</source>
            <translation>표본 오차만 (95 %): %1~%2</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>a stop condition was met.</source>
            <translation>중지 조건이 충족되었습니다.</translation>
        </message>
        <message>
            <source>exited</source>
            <translation>이탈</translation>
        </message>
        <message>
            <source>they replied, left, complained or converted.</source>
            <translation>답장, 수신 거부, 신고 또는 전환했습니다.</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>the last step was done without a stop or exit.</source>
            <translation>중지나 이탈 없이 마지막 단계까지 마쳤습니다.</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>진행 중</translation>
        </message>
        <message>
            <source>not ended when the forecast’s time was up.</source>
            <translation>예측 기간이 끝날 때까지 끝나지 않았습니다.</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>sent nothing, to compare with.</source>
            <translation>비교를 위해 아무것도 보내지 않았습니다.</translation>
        </message>
        <message>
            <source>saved</source>
            <comment>money</comment>
            <translation>절감</translation>
        </message>
        <message>
            <source>%1 less than sending everything at once.</source>
            <translation>모두 한꺼번에 보낼 때보다 %1 적습니다.</translation>
        </message>
        <message>
            <source>%1 more than the last saved version.</source>
            <translation>마지막으로 저장한 버전보다 %1 많습니다.</translation>
        </message>
        <message>
            <source>%1 less than the last saved version.</source>
            <translation>마지막으로 저장한 버전보다 %1 적습니다.</translation>
        </message>
        <message>
            <source>No text yet</source>
            <translation>아직 내용 없음</translation>
        </message>
        <message>
            <source>Menu of this message (Shift+F10)</source>
            <translation>이 메시지의 메뉴 (Shift+F10)</translation>
        </message>
        <message>
            <source>Menu of this step (Shift+F10)</source>
            <translation>이 단계의 메뉴 (Shift+F10)</translation>
        </message>
        <message>
            <source>Show the cards of this step in full (Ctrl+M)</source>
            <translation>이 단계의 카드를 펼쳐서 봅니다 (Ctrl+M)</translation>
        </message>
        <message>
            <source>Fold the cards of this step into rows (Ctrl+M)</source>
            <translation>이 단계의 카드를 줄로 접습니다 (Ctrl+M)</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>days: Mon–Fri</comment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>channel and number: SMS 2</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 ≥ %2 %</source>
            <comment>metric and percent</comment>
            <translation>%1 ≥ %2 %</translation>
        </message>
        <message>
            <source>%1 (to be supported)</source>
            <translation>%1 (지원 예정)</translation>
        </message>
        <message>
            <source>unknown message</source>
            <translation>알 수 없는 메시지</translation>
        </message>
        <message>
            <source>%1 not %2</source>
            <comment>SMS not delivered</comment>
            <translation>%1 %2 안 됨</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>SMS delivered</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>in segment %1</source>
            <translation>세그먼트 %1</translation>
        </message>
        <message>
            <source>always</source>
            <translation>항상</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between conditions</comment>
            <translation> 그리고 </translation>
        </message>
        <message>
            <source>never</source>
            <translation>보내지 않음</translation>
        </message>
        <message>
            <source> or </source>
            <comment>between conditions</comment>
            <translation> 또는 </translation>
        </message>
        <message>
            <source>not in segment %1</source>
            <translation>세그먼트 %1 제외</translation>
        </message>
        <message>
            <source>not (%1)</source>
            <translation>아님 (%1)</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>언제든</translation>
        </message>
        <message>
            <source>at %1</source>
            <comment>clock time</comment>
            <translation>%1에</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>clock times</comment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>days, times</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Steps %1 to %2</source>
            <translation>%1~%2단계</translation>
        </message>
    </context>
    <context>
        <name>BoardView</name>
        <message>
            <source>Let go to make steps from this table.</source>
            <translation>놓으면 이 표로 단계를 만듭니다.</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>보드</translation>
        </message>
        <message>
            <source>The steps of the sequence and their messages.</source>
            <translation>시퀀스의 단계와 메시지입니다.</translation>
        </message>
        <message>
            <source>Zoom %1 %</source>
            <translation>%1 % 크기</translation>
        </message>
    </context>
    <context>
        <name>CadenceDialog</name>
        <message>
            <source>Lay out a cadence</source>
            <translation>발송 주기 배치</translation>
        </message>
        <message>
            <source>New steps after the last one</source>
            <translation>마지막 단계 뒤에 새 단계</translation>
        </message>
        <message>
            <source>New steps</source>
            <translation>새 단계</translation>
        </message>
        <message numerus="yes">
            <source>New steps instead of the %n there</source>
            <translation>
                <numerusform>기존 %n개 대신 새 단계</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo brings the old ones back.</source>
            <translation>실행 취소하면 이전 단계가 돌아옵니다.</translation>
        </message>
        <message numerus="yes">
            <source>No new steps: the %n there take this cadence</source>
            <translation>
                <numerusform>새 단계 없이 기존 %n개에 이 주기를 적용</numerusform>
            </translation>
        </message>
        <message>
            <source>Only the waits change.</source>
            <translation>대기만 바뀝니다.</translation>
        </message>
        <message>
            <source>&amp;Where</source>
            <translation>위치(&amp;W)</translation>
        </message>
        <message>
            <source>Lay out</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>For how &amp;long</source>
            <translation>기간(&amp;L)</translation>
        </message>
        <message>
            <source>Channels, which take turns in this order</source>
            <translation>이 순서대로 번갈아 쓰는 채널</translation>
        </message>
        <message>
            <source>%1 (new)</source>
            <comment>a channel the template has not yet</comment>
            <translation>%1 (새 채널)</translation>
        </message>
        <message>
            <source> weeks</source>
            <translation>주</translation>
        </message>
        <message>
            <source> days</source>
            <translation>일</translation>
        </message>
        <message>
            <source>The steps have this cadence already.</source>
            <translation>단계가 이미 이 주기입니다.</translation>
        </message>
        <message>
            <source>The whole sequence then takes %1.</source>
            <translation>시퀀스 전체는 %1 걸립니다.</translation>
        </message>
        <message>
            <source>Choose at least one channel.</source>
            <translation>채널을 하나 이상 고르세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s), the last one on day %1.</source>
            <translation>
                <numerusform>메시지 %n개, 마지막은 %1일째.</numerusform>
            </translation>
        </message>
        <message>
            <source>With a second channel, one can follow where the other fails.</source>
            <translation>채널이 하나 더 있으면 한 채널이 실패했을 때 이어받을 수 있습니다.</translation>
        </message>
        <message>
            <source>Set the waits</source>
            <translation>대기 적용</translation>
        </message>
        <message numerus="yes">
            <source>Add %n step(s)</source>
            <translation>
                <numerusform>단계 %n개 추가</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChannelList</name>
        <message>
            <source>Channels</source>
            <comment>in their order</comment>
            <translation>채널 순서</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Add a channel</source>
            <translation>채널 추가</translation>
        </message>
        <message>
            <source>Adds a channel to this template.</source>
            <translation>이 템플릿에 채널을 추가합니다.</translation>
        </message>
        <message>
            <source>Channels in order</source>
            <translation>채널 순서</translation>
        </message>
        <message>
            <source>No channel yet. Add the first one here, or drag one onto the board.</source>
            <translation>아직 채널이 없습니다. 여기에서 첫 채널을 추가하거나 보드로 끌어 놓으세요.</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>이름 바꾸기(&amp;R)</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>위로 이동(&amp;U)</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>아래로 이동(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Select its messages</source>
            <translation>이 채널의 메시지 선택(&amp;S)</translation>
        </message>
        <message>
            <source>Remove from the template</source>
            <translation>템플릿에서 제거</translation>
        </message>
    </context>
    <context>
        <name>ChannelModel</name>
        <message>
            <source>not used yet</source>
            <translation>아직 쓰이지 않음</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>steps %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1, channel %2 of %3, %4</source>
            <translation>%1, 채널 %3개 중 %2번째, %4</translation>
        </message>
        <message>
            <source>%1, %2, channel %3 of %4, %5</source>
            <translation>%1, %2, 채널 %4개 중 %3번째, %5</translation>
        </message>
        <message>
            <source>%1: %2. Drag, or press Ctrl+Shift+Up and Down, to change the order.</source>
            <translation>%1: %2. 끌거나 Ctrl+Shift+위/아래 화살표로 순서를 바꿉니다.</translation>
        </message>
    </context>
    <context>
        <name>ChannelSection</name>
        <message>
            <source>of %1</source>
            <translation>%1 중</translation>
        </message>
        <message>
            <source>Describe this channel</source>
            <translation>이 채널 설명하기</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>The profile says nothing about this channel, so nobody is reached on it.</source>
            <translation>프로필에 이 채널이 없어서 이 채널로는 아무에게도 도달하지 않습니다.</translation>
        </message>
        <message>
            <source>Remove %1 from the profile</source>
            <translation>프로필에서 %1 제거</translation>
        </message>
        <message>
            <source>Which metrics the profile describes; the others never happen.</source>
            <translation>프로필이 설명하는 지표입니다. 나머지는 일어나지 않습니다.</translation>
        </message>
        <message>
            <source>Describe %1</source>
            <translation>%1 설명하기</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 제거</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 변경</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>도달</translation>
        </message>
        <message>
            <source>of the list</source>
            <translation>목록 중</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>per request</source>
            <translation>요청당</translation>
        </message>
        <message>
            <source>not described</source>
            <translation>설명 없음</translation>
        </message>
        <message>
            <source>reach %1 · %2 each</source>
            <translation>도달 %1 · 건당 %2</translation>
        </message>
    </context>
    <context>
        <name>ChannelView</name>
        <message>
            <source>Channels in order</source>
            <translation>채널 순서</translation>
        </message>
        <message>
            <source>The channels of this template. F2 renames, Delete removes, Ctrl+Shift+Up and Down change the order.</source>
            <translation>이 템플릿의 채널입니다. F2는 이름 바꾸기, Delete는 제거, Ctrl+Shift+위/아래 화살표는 순서 변경입니다.</translation>
        </message>
        <message>
            <source>Channel name</source>
            <translation>채널 이름</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <source>The chart as a table</source>
            <translation>차트의 표</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>차트</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>표로 보기</translation>
        </message>
        <message>
            <source>Copy and save the chart</source>
            <translation>차트 복사 및 저장</translation>
        </message>
        <message>
            <source>Dark to light: %1 · %2</source>
            <translation>짙은 색에서 옅은 색 순: %1 · %2</translation>
        </message>
        <message>
            <source>Scroll to zoom, double-click for all.</source>
            <translation>스크롤하면 확대되고, 두 번 클릭하면 전체를 봅니다.</translation>
        </message>
        <message>
            <source>&amp;Copy picture</source>
            <translation>그림 복사(&amp;C)</translation>
        </message>
        <message>
            <source>Copy as CS&amp;V</source>
            <translation>CSV로 복사(&amp;V)</translation>
        </message>
        <message>
            <source>Save as &amp;PNG…</source>
            <translation>PNG로 저장(&amp;P)…</translation>
        </message>
        <message>
            <source>Save as &amp;SVG…</source>
            <translation>SVG로 저장(&amp;S)…</translation>
        </message>
        <message>
            <source>Save as CSV (&amp;numbers)…</source>
            <translation>CSV(숫자)로 저장(&amp;N)…</translation>
        </message>
        <message>
            <source>Show as &amp;table</source>
            <translation>표로 보기(&amp;T)</translation>
        </message>
        <message>
            <source>Show &amp;all</source>
            <translation>전체 보기(&amp;A)</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>그림을 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>The numbers are on the clipboard.</source>
            <translation>숫자를 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>그림 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>벡터 그림 (*.svg)</translation>
        </message>
        <message>
            <source>Numbers (*.csv)</source>
            <translation>숫자 (*.csv)</translation>
        </message>
        <message>
            <source>Save “%1”</source>
            <translation>“%1” 저장</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>%1(으)로 저장했습니다.</translation>
        </message>
    </context>
    <context>
        <name>Charts</name>
        <message>
            <source>Benchmark: below %1 of requested</source>
            <translation>벤치마크: 발송 요청의 %1 미만</translation>
        </message>
        <message>
            <source>Benchmark: %1 to %2 of requested</source>
            <translation>벤치마크: 발송 요청의 %1~%2</translation>
        </message>
        <message>
            <source>The folder “%1” cannot be made. Choose another place.</source>
            <translation>“%1” 폴더를 만들 수 없습니다. 다른 곳을 고르세요.</translation>
        </message>
        <message>
            <source>entry</source>
            <translation>진입</translation>
        </message>
        <message>
            <source>Click to show %1</source>
            <translation>클릭하면 %1이(가) 보입니다</translation>
        </message>
        <message>
            <source>%1: click to hide</source>
            <translation>%1: 클릭하면 숨깁니다</translation>
        </message>
        <message>
            <source>%1 within %2</source>
            <translation>%2 안에 %1</translation>
        </message>
        <message>
            <source>%1 at entry</source>
            <translation>진입 시 %1</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>%1, step %2</source>
            <translation>%1, %2단계</translation>
        </message>
        <message>
            <source>%1, step %2 no. %3</source>
            <translation>%1, %2단계 %3번째</translation>
        </message>
        <message>
            <source>There is no forecast yet.</source>
            <translation>아직 예측이 없습니다.</translation>
        </message>
        <message>
            <source>This sequence has no messages yet. Drag a channel onto the board, and the forecast appears.</source>
            <translation>이 시퀀스에는 아직 메시지가 없습니다. 채널을 보드로 끌어 놓으면 예측이 나타납니다.</translation>
        </message>
        <message>
            <source>The audience is empty. Set how many people receive the sequence.</source>
            <translation>대상이 비어 있습니다. 몇 명이 시퀀스를 받는지 정하세요.</translation>
        </message>
        <message>
            <source>whiskers: all numbers low to all high</source>
            <translation>수염: 모든 수치가 낮을 때부터 높을 때까지</translation>
        </message>
        <message>
            <source>exact: no sampling noise</source>
            <translation>정확함: 표본 오차 없음</translation>
        </message>
        <message>
            <source>boxes: sampling alone, 95 %</source>
            <translation>상자: 표본 오차만, 95 %</translation>
        </message>
        <message>
            <source>sampling alone (95 %): too little to draw</source>
            <translation>표본 오차만 (95 %): 너무 작아 그릴 수 없음</translation>
        </message>
        <message>
            <source>With all numbers low to all high: %1 to %2</source>
            <translation>모든 수치가 낮을 때부터 높을 때까지: %1~%2</translation>
        </message>
        <message>
            <source>Sampling alone (95 %): %1 to %2</source>
            <translation>표본 오차만 (95 %): %1~%2</translation>
        </message>
        <message>
            <source>Computed exactly: no sampling noise.</source>
            <translation>정확히 계산했습니다. 표본 오차가 없습니다.</translation>
        </message>
        <message>
            <source>%1, %2 a person</source>
            <translation>%1, 한 사람당 %2건</translation>
        </message>
        <message>
            <source>%1, %2 of the recipients</source>
            <translation>%1, 수신자의 %2</translation>
        </message>
        <message>
            <source>Clicked or replied</source>
            <translation>클릭 또는 답장</translation>
        </message>
        <message>
            <source>Messages a person</source>
            <translation>한 사람당 메시지 수</translation>
        </message>
        <message>
            <source>Shares of the recipients</source>
            <translation>수신자 대비 비율</translation>
        </message>
        <message>
            <source>shaded: benchmark band</source>
            <translation>음영: 벤치마크 범위</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>수</translation>
        </message>
        <message>
            <source>All low</source>
            <translation>모두 낮음</translation>
        </message>
        <message>
            <source>All high</source>
            <translation>모두 높음</translation>
        </message>
        <message>
            <source>Sampling 95 % from</source>
            <translation>표본 95 % 하한</translation>
        </message>
        <message>
            <source>Sampling 95 % to</source>
            <translation>표본 95 % 상한</translation>
        </message>
        <message>
            <source>Nobody can be reached on these channels with this profile.</source>
            <translation>이 프로필로는 이 채널들에서 아무에게도 도달할 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 goes out most: %2 messages a person. In all, %3.</source>
            <translation>%1이(가) 가장 많이 나갑니다: 한 사람당 %2건. 전체로는 %3건입니다.</translation>
        </message>
        <message>
            <source>%1 goes out most: to %2 of the recipients. In all, %3 messages a person.</source>
            <translation>%1이(가) 가장 많이 나갑니다: 수신자의 %2. 전체로는 한 사람당 메시지 %3개입니다.</translation>
        </message>
        <message>
            <source>No two steps report an answer, so none can be called the weakest.</source>
            <translation>반응을 알려 주는 단계가 둘이 안 되어 가장 약한 단계를 말할 수 없습니다.</translation>
        </message>
        <message>
            <source>are answered</source>
            <translation>답장을 받습니다</translation>
        </message>
        <message>
            <source>are clicked</source>
            <translation>클릭됩니다</translation>
        </message>
        <message>
            <source>The weakest step is %1, “%2”: only %3 of its messages %4.</source>
            <translation>가장 약한 단계는 %1단계 “%2”입니다. 메시지의 %3만 %4.</translation>
        </message>
        <message>
            <source>Per channel</source>
            <translation>채널별</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Per step</source>
            <translation>단계별</translation>
        </message>
        <message>
            <source>weakest</source>
            <translation>가장 약함</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <comment>step number and name</comment>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>This sequence</source>
            <translation>이 시퀀스</translation>
        </message>
        <message>
            <source>%1, this sequence: %2</source>
            <translation>%1, 이 시퀀스: %2</translation>
        </message>
        <message>
            <source>All at once</source>
            <translation>한꺼번에</translation>
        </message>
        <message>
            <source>%1, everything sent at once: %2</source>
            <translation>%1, 모두 한꺼번에 보낼 때: %2</translation>
        </message>
        <message>
            <source>: %1 with all numbers low, %2 with all high</source>
            <translation>: 모든 수치가 낮으면 %1, 높으면 %2</translation>
        </message>
        <message>
            <source>about </source>
            <translation>약 </translation>
        </message>
        <message>
            <source>Neither this sequence nor sending everything at once costs anything.</source>
            <translation>이 시퀀스도, 모두 한꺼번에 보내는 것도 비용이 들지 않습니다.</translation>
        </message>
        <message>
            <source>It costs the same as sending everything at once.</source>
            <translation>모두 한꺼번에 보내는 것과 비용이 같습니다.</translation>
        </message>
        <message>
            <source>Saves %1 (%2) against sending everything at once%3.</source>
            <translation>모두 한꺼번에 보낼 때보다 %1 (%2) 절감합니다%3.</translation>
        </message>
        <message>
            <source>Costs %1 more than sending everything at once.</source>
            <translation>모두 한꺼번에 보낼 때보다 비용이 %1 더 듭니다.</translation>
        </message>
        <message>
            <source>Against all at once</source>
            <translation>한꺼번에 보낼 때와 비교</translation>
        </message>
        <message>
            <source>People reached</source>
            <translation>도달한 사람</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>People converted</source>
            <translation>전환한 사람</translation>
        </message>
        <message>
            <source>%1 more people are reached.</source>
            <translation>%1명 더 도달합니다.</translation>
        </message>
        <message>
            <source>%1 fewer people are reached.</source>
            <translation>%1명 덜 도달합니다.</translation>
        </message>
        <message>
            <source>As many people are reached.</source>
            <translation>도달하는 사람 수가 같습니다.</translation>
        </message>
        <message>
            <source>%1 more people convert.</source>
            <translation>%1명 더 전환합니다.</translation>
        </message>
        <message>
            <source>%1 fewer people convert.</source>
            <translation>%1명 덜 전환합니다.</translation>
        </message>
        <message>
            <source>As many people convert.</source>
            <translation>전환하는 사람 수가 같습니다.</translation>
        </message>
        <message>
            <source>Reach and conversions of sending everything at once were not kept with this run.</source>
            <translation>모두 한꺼번에 보낼 때의 도달과 전환은 이 실행에 보관되지 않았습니다.</translation>
        </message>
        <message>
            <source>The same %1 people, with the same luck</source>
            <translation>같은 %1명, 같은 운</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>수치</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>절감</translation>
        </message>
        <message>
            <source>Cost by channel</source>
            <translation>채널별 비용</translation>
        </message>
        <message>
            <source>%1: %2 for %3 requests</source>
            <translation>%1: 발송 요청 %3건에 %2</translation>
        </message>
        <message>
            <source>Cost and revenue</source>
            <translation>비용과 매출</translation>
        </message>
        <message>
            <source>Cost in all</source>
            <translation>전체 비용</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>매출</translation>
        </message>
        <message>
            <source>Left over</source>
            <translation>남는 금액</translation>
        </message>
        <message>
            <source>Costs %1: %2 for each person who converts.</source>
            <translation>비용 %1, 전환 한 명당 %2입니다.</translation>
        </message>
        <message>
            <source>Costs %1, and nobody converts.</source>
            <translation>비용 %1, 전환한 사람은 없습니다.</translation>
        </message>
        <message>
            <source>The goal has no value yet, so no revenue is shown: say in the template's goal what a conversion is worth.</source>
            <translation>목표에 아직 가치가 없어 매출을 보여 주지 않습니다. 템플릿의 목표에 전환 하나의 가치를 적으세요.</translation>
        </message>
        <message>
            <source>Revenue %1; every %2 spent brings %3 back.</source>
            <translation>매출 %1, %2을(를) 쓸 때마다 %3을(를) 벌어들입니다.</translation>
        </message>
        <message>
            <source>Revenue %1.</source>
            <translation>매출 %1.</translation>
        </message>
        <message>
            <source>The messages add %1 percentage points of conversions to what would happen anyway.</source>
            <translation>메시지 덕분에 저절로 일어날 전환보다 %1퍼센트포인트 늘어납니다.</translation>
        </message>
        <message>
            <source>No channel of this sequence costs anything in this profile, and the goal has no value. Set costs in the profile, or what a conversion is worth in the template's goal.</source>
            <translation>이 프로필에서는 시퀀스의 어떤 채널에도 비용이 들지 않고 목표에 가치가 없습니다. 프로필에 비용을, 또는 템플릿의 목표에 전환 하나의 가치를 적으세요.</translation>
        </message>
        <message>
            <source>Cost of %1</source>
            <translation>%1 비용</translation>
        </message>
        <message>
            <source>%1: everything happens at once.</source>
            <translation>%1: 모두 즉시 일어납니다.</translation>
        </message>
        <message>
            <source>%1: half at once, 99 % within %2.</source>
            <translation>%1: 절반은 즉시, 99 %는 %2 안에 일어납니다.</translation>
        </message>
        <message>
            <source>%1: half within %2, 99 % within %3.</source>
            <translation>%1: 절반은 %2, 99 %는 %3 안에 일어납니다.</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>시간에 따라</translation>
        </message>
        <message>
            <source>This run was kept without its course over time.</source>
            <translation>이 실행은 시간에 따른 경과 없이 보관되었습니다.</translation>
        </message>
        <message>
            <source>Days since entry</source>
            <translation>진입 후 일수</translation>
        </message>
        <message>
            <source>No channel of this sequence reports “%1”.</source>
            <translation>이 시퀀스의 어떤 채널도 “%1”을(를) 알려 주지 않습니다.</translation>
        </message>
        <message>
            <source>“%1” happens to nobody with this profile.</source>
            <translation>이 프로필에서는 “%1”이(가) 아무에게도 일어나지 않습니다.</translation>
        </message>
        <message>
            <source>Cumulative, by days since a recipient's entry; counted to %1.</source>
            <translation>수신자가 진입한 뒤 일수별 누적입니다. %1까지 셉니다.</translation>
        </message>
    </context>
    <context>
        <name>ChecklistModel</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>점검 결과 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Answered by the checks</source>
            <translation>점검이 답함</translation>
        </message>
        <message>
            <source>Tick what you have done</source>
            <translation>한 일을 표시하세요</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>open</source>
            <translation>남음</translation>
        </message>
    </context>
    <context>
        <name>ChecklistPanel</name>
        <message>
            <source>&amp;Add</source>
            <translation>추가(&amp;A)</translation>
        </message>
        <message>
            <source>Add the &amp;usual items</source>
            <translation>흔히 확인하는 항목 추가(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Go to what is missing</source>
            <translation>빠진 것으로 가기(&amp;G)</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>제거(&amp;M)</translation>
        </message>
        <message>
            <source>Pre-launch checklist</source>
            <translation>시작 전 체크리스트</translation>
        </message>
        <message>
            <source>Progress of the checklist</source>
            <translation>체크리스트 진행률</translation>
        </message>
        <message>
            <source>Something else to look at before the launch</source>
            <translation>시작하기 전에 더 살펴볼 것</translation>
        </message>
        <message>
            <source>New checklist item</source>
            <translation>새 확인 항목</translation>
        </message>
        <message>
            <source>Add what is worth a look before every launch</source>
            <translation>시작할 때마다 살펴볼 만한 것을 추가합니다</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>메모(&amp;N)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>What was seen, where it is written down</source>
            <translation>무엇을 보았는지, 어디에 적혀 있는지</translation>
        </message>
        <message>
            <source>Open the field of the first finding (Enter)</source>
            <translation>첫 점검 결과의 입력란을 엽니다 (Enter)</translation>
        </message>
        <message>
            <source>Take the item off the list; Undo brings it back (Delete)</source>
            <translation>목록에서 항목을 뺍니다. 실행 취소하면 돌아옵니다 (Delete)</translation>
        </message>
        <message>
            <source>Everything is done: ready to launch</source>
            <translation>모두 완료: 시작할 준비가 되었습니다</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%2개 중 %1개 완료</translation>
        </message>
        <message>
            <source>The checks have nothing to say about this.</source>
            <translation>점검이 이것에 대해 지적할 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>ChoiceBox</name>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation>명령 팔레트</translation>
        </message>
        <message>
            <source>Type a command, a template, a step, a setting…</source>
            <translation>명령, 템플릿, 단계, 설정을 입력하세요…</translation>
        </message>
        <message>
            <source>What do you look for?</source>
            <translation>무엇을 찾으세요?</translation>
        </message>
        <message>
            <source>A few letters are enough. Return does the first line, the arrow keys choose another.</source>
            <translation>몇 글자면 충분합니다. Enter는 첫 줄을 실행하고, 화살표 키로 다른 줄을 고릅니다.</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>찾은 것</translation>
        </message>
        <message>
            <source>Nothing fits “%1”. Fewer letters find more.</source>
            <translation>“%1”에 맞는 것이 없습니다. 글자를 줄이면 더 많이 찾습니다.</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Skipped: not reachable</source>
            <translation>건너뜀: 도달 불가</translation>
        </message>
        <message>
            <source>Skipped: guard</source>
            <translation>건너뜀: 조건</translation>
        </message>
        <message>
            <source>Skipped: limit</source>
            <translation>건너뜀: 한도</translation>
        </message>
        <message>
            <source>Not needed any more</source>
            <translation>더는 필요 없음</translation>
        </message>
        <message>
            <source>After the preview’s end</source>
            <translation>미리보기가 끝난 뒤</translation>
        </message>
        <message>
            <source>only in A</source>
            <translation>A에만 있음</translation>
        </message>
        <message>
            <source>only in B</source>
            <translation>B에만 있음</translation>
        </message>
        <message>
            <source>cannot differ</source>
            <translation>다를 수 없음</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>%1: A %2, B %3.</source>
            <translation>%1: A %2, B %3.</translation>
        </message>
        <message>
            <source>Nothing that was changed can reach it.</source>
            <translation>바뀐 것 중 여기에 영향을 주는 것이 없습니다.</translation>
        </message>
        <message>
            <source>B − A is %1; with 95 % confidence it lies between %2 and %3.</source>
            <translation>B − A는 %1입니다. 95 % 신뢰도로 %2에서 %3 사이입니다.</translation>
        </message>
        <message>
            <source>The difference is real.</source>
            <translation>차이가 확실합니다.</translation>
        </message>
        <message>
            <source>It may as well be none.</source>
            <translation>차이가 없을 수도 있습니다.</translation>
        </message>
        <message>
            <source>Whole run</source>
            <translation>실행 전체</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>절감</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>매출</translation>
        </message>
        <message>
            <source>People converted</source>
            <translation>전환한 사람</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>향상</translation>
        </message>
        <message>
            <source>People reached</source>
            <translation>도달한 사람</translation>
        </message>
        <message>
            <source>Messages each</source>
            <translation>1인당 메시지</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Exited</source>
            <translation>이탈</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>진행 중</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>Held out, converted</source>
            <translation>대조군 중 전환</translation>
        </message>
        <message>
            <source>%1, all messages</source>
            <translation>%1, 모든 메시지</translation>
        </message>
        <message>
            <source>Late, all messages</source>
            <translation>늦음, 모든 메시지</translation>
        </message>
        <message>
            <source>%1 in A, %2 in B</source>
            <translation>A에서 %1, B에서 %2</translation>
        </message>
        <message>
            <source>%1, variant %2</source>
            <translation>%1, 변형 %2</translation>
        </message>
        <message>
            <source>Channel %1</source>
            <translation>채널 %1</translation>
        </message>
        <message>
            <source>costs %1 less</source>
            <translation>비용이 %1 덜 듭니다</translation>
        </message>
        <message>
            <source>costs %1 more</source>
            <translation>비용이 %1 더 듭니다</translation>
        </message>
        <message>
            <source>cost</source>
            <translation>비용</translation>
        </message>
        <message numerus="yes">
            <source>converts %Ln fewer people</source>
            <translation>
                <numerusform>전환이 %Ln명 적습니다</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>converts %Ln more people</source>
            <translation>
                <numerusform>전환이 %Ln명 많습니다</numerusform>
            </translation>
        </message>
        <message>
            <source>conversions</source>
            <translation>전환</translation>
        </message>
        <message>
            <source>B %1 and %2; both differences are real at 95 %.</source>
            <translation>B는 %1, 그리고 %2. 두 차이 모두 95 %에서 확실합니다.</translation>
        </message>
        <message>
            <source>B %1, and that is real at 95 %. There is no real difference in %2.</source>
            <translation>B는 %1. 95 %에서 확실합니다. %2에는 확실한 차이가 없습니다.</translation>
        </message>
        <message>
            <source>B %1, and that is real at 95 %.</source>
            <translation>B는 %1. 95 %에서 확실합니다.</translation>
        </message>
        <message>
            <source>A and B do the same to everybody: nothing that counts differs between them.</source>
            <translation>A와 B는 모두에게 똑같습니다. 의미 있는 차이가 없습니다.</translation>
        </message>
        <message>
            <source>No real difference in cost or conversions; the two differ elsewhere: %1, %2 in “%3”.</source>
            <translation>비용이나 전환에는 확실한 차이가 없습니다. 다른 곳이 다릅니다: “%3”에서 %1, %2.</translation>
        </message>
        <message>
            <source>No real difference: what is seen between A and B may as well be chance.</source>
            <translation>확실한 차이가 없습니다. A와 B 사이에 보이는 것은 우연일 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>CompareChart</name>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>Difference in %1</source>
            <translation>%1의 차이</translation>
        </message>
        <message>
            <source>Neither A nor B has a message, so there is nothing to draw.</source>
            <translation>A에도 B에도 메시지가 없어 그릴 것이 없습니다.</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>95 %, from</source>
            <translation>95 % 하한</translation>
        </message>
        <message>
            <source>to</source>
            <translation>상한</translation>
        </message>
        <message>
            <source>All</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>%1 cannot differ: nothing that it depends on is changed.</source>
            <translation>%1은(는) 다를 수 없습니다. 영향을 주는 것이 바뀌지 않았습니다.</translation>
        </message>
        <message>
            <source>%1: no message really differs.</source>
            <translation>%1: 확실히 다른 메시지가 없습니다.</translation>
        </message>
        <message>
            <source>%1: %2 differs most, by %3.</source>
            <translation>%1: %2이(가) %3 차이로 가장 다릅니다.</translation>
        </message>
        <message>
            <source>B − A. Whiskers: 95 % interval; without one, nothing can differ.</source>
            <translation>B − A. 수염은 95 % 구간이며, 없으면 다를 수 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>CompareController</name>
        <message>
            <source>This template as it is now</source>
            <translation>지금 이 템플릿</translation>
        </message>
        <message>
            <source>with every edit so far</source>
            <translation>지금까지의 모든 편집 포함</translation>
        </message>
        <message>
            <source>before the edits since</source>
            <translation>그 뒤의 편집 이전</translation>
        </message>
        <message>
            <source>%1 people · %2</source>
            <translation>%1명 · %2</translation>
        </message>
        <message>
            <source>another template</source>
            <translation>다른 템플릿</translation>
        </message>
        <message>
            <source>The file as it was opened</source>
            <translation>열었을 때의 파일</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Run of %1</source>
            <translation>%1의 실행</translation>
        </message>
        <message>
            <source>“%1” cannot be compared: %2</source>
            <translation>“%1”을(를) 비교할 수 없습니다: %2</translation>
        </message>
        <message>
            <source>This run is no longer kept.</source>
            <translation>이 실행은 더 이상 보관되어 있지 않습니다.</translation>
        </message>
        <message>
            <source>The profile “%1” of %2 is gone; it is played with “%3”.</source>
            <translation>%2의 프로필 “%1”이(가) 없어 “%3”(으)로 계산합니다.</translation>
        </message>
        <message>
            <source>“%1” cannot be played: %2</source>
            <translation>“%1”을(를) 계산할 수 없습니다: %2</translation>
        </message>
        <message>
            <source>The two were run with different profiles, “%1” and “%2”: part of the difference is theirs.</source>
            <translation>두 실행의 프로필이 “%1”과(와) “%2”(으)로 달라, 차이의 일부는 프로필 때문입니다.</translation>
        </message>
        <message>
            <source>They count in different currencies, so money is not compared.</source>
            <translation>통화가 서로 달라 금액은 비교하지 않습니다.</translation>
        </message>
        <message>
            <source>The two were run with different ends of the rates, low, likely or high.</source>
            <translation>두 실행은 낮음, 보통, 높음 중 서로 다른 수치로 계산되었습니다.</translation>
        </message>
        <message>
            <source>The runs differ in their audience or seed; both are played anew for %1 people with seed %2.</source>
            <translation>두 실행의 대상이나 시드가 달라, 둘 다 %1명과 시드 %2(으)로 새로 계산합니다.</translation>
        </message>
        <message>
            <source>“%1” gives other numbers now than when it was kept: its profile or entry time has changed since.</source>
            <translation>“%1”이(가) 보관할 때와 다른 수치를 냅니다. 그 뒤 프로필이나 진입 시각이 바뀌었습니다.</translation>
        </message>
        <message>
            <source>The comparison was cancelled.</source>
            <translation>비교를 취소했습니다.</translation>
        </message>
        <message>
            <source>The two cannot be compared: %1</source>
            <translation>둘을 비교할 수 없습니다: %1</translation>
        </message>
    </context>
    <context>
        <name>CompareModel</name>
        <message>
            <source>Figure</source>
            <translation>수치</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % 구간</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Cance&amp;l</source>
            <translation>취소(&amp;L)</translation>
        </message>
        <message>
            <source>Compare a&amp;gain</source>
            <translation>다시 비교(&amp;G)</translation>
        </message>
        <message>
            <source>Choose two sides, and what differs between them appears here.</source>
            <translation>양쪽을 고르면 다른 점이 여기에 나타납니다.</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Side A: what is compared with</source>
            <translation>A쪽: 비교 기준</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>A와 B 바꾸기</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Side B: what is compared</source>
            <translation>B쪽: 비교 대상</translation>
        </message>
        <message>
            <source>Progress of the comparison</source>
            <translation>비교 진행률</translation>
        </message>
        <message>
            <source>Plan a &amp;test…</source>
            <translation>테스트 계획(&amp;T)…</translation>
        </message>
        <message>
            <source>How many people an A/B test of variants or of two timings needs</source>
            <translation>변형이나 두 시점의 A/B 테스트에 필요한 인원</translation>
        </message>
        <message>
            <source>Figures of A and B, their difference and its 95 % interval</source>
            <translation>A와 B의 수치, 그 차이와 95 % 구간</translation>
        </message>
        <message>
            <source>Real differences only</source>
            <translation>확실한 차이만</translation>
        </message>
        <message>
            <source>Hides the figures whose difference may as well be chance.</source>
            <translation>우연일 수도 있는 차이의 수치를 숨깁니다.</translation>
        </message>
        <message>
            <source>Figure of the chart</source>
            <translation>차트의 수치</translation>
        </message>
        <message>
            <source>What is shown is older than the last edit.</source>
            <translation>보이는 내용이 마지막 편집보다 오래되었습니다.</translation>
        </message>
        <message>
            <source>Chart: %1</source>
            <translation>차트: %1</translation>
        </message>
    </context>
    <context>
        <name>ConditionNode</name>
        <message>
            <source>Unknown message “%1”</source>
            <translation>알 수 없는 메시지 “%1”</translation>
        </message>
        <message>
            <source>%1, step %2 (no. %3)</source>
            <translation>%1, %2단계 (%3번째)</translation>
        </message>
        <message>
            <source>%1, step %2</source>
            <translation>%1, %2단계</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 변경</translation>
        </message>
        <message>
            <source>the guard</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>Remove this condition</source>
            <translation>이 조건 제거</translation>
        </message>
        <message>
            <source>Earlier message</source>
            <translation>앞선 메시지</translation>
        </message>
        <message>
            <source>Only messages that come earlier can be asked about.</source>
            <translation>앞서 나가는 메시지만 물을 수 있습니다.</translation>
        </message>
        <message>
            <source>was</source>
            <translation>있음</translation>
        </message>
        <message>
            <source>was not</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Has it happened</source>
            <translation>일어났는지 여부</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>일어난 일</translation>
        </message>
        <message>
            <source>any part</source>
            <translation>조금이라도</translation>
        </message>
        <message>
            <source>Seen at least</source>
            <translation>최소 열람 비율</translation>
        </message>
        <message>
            <source>is in</source>
            <translation>속함</translation>
        </message>
        <message>
            <source>is not in</source>
            <translation>속하지 않음</translation>
        </message>
        <message>
            <source>Is the recipient in the segment</source>
            <translation>수신자가 세그먼트에 속하는지 여부</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>세그먼트</translation>
        </message>
        <message>
            <source>All of these</source>
            <translation>모두 만족</translation>
        </message>
        <message>
            <source>Any of these</source>
            <translation>하나라도 만족</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>하나도 만족하지 않음</translation>
        </message>
        <message>
            <source>Not all of these</source>
            <translation>모두 만족하지는 않음</translation>
        </message>
        <message>
            <source>How the conditions are combined</source>
            <translation>조건을 묶는 방법</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>Add a condition</source>
            <translation>조건 추가</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>묶음</translation>
        </message>
        <message>
            <source>Add a group of conditions</source>
            <translation>조건 묶음 추가</translation>
        </message>
        <message>
            <source>does not come earlier</source>
            <translation>앞서 나가지 않습니다</translation>
        </message>
        <message>
            <source>A segment instead…</source>
            <translation>대신 세그먼트로…</translation>
        </message>
        <message>
            <source>this channel cannot report it</source>
            <translation>이 채널은 이것을 알려 줄 수 없습니다</translation>
        </message>
        <message>
            <source>to be supported by the provider</source>
            <translation>발송사가 지원할 예정</translation>
        </message>
        <message>
            <source>not in the profile: true for nobody</source>
            <translation>프로필에 없어 아무에게도 해당되지 않음</translation>
        </message>
        <message>
            <source>No condition yet: always sent.</source>
            <translation>아직 조건이 없어 항상 보냅니다.</translation>
        </message>
        <message>
            <source>No condition yet: never sent.</source>
            <translation>아직 조건이 없어 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>활성</translation>
        </message>
        <message>
            <source>Remove a condition</source>
            <translation>조건 제거</translation>
        </message>
    </context>
    <context>
        <name>ConflictDialog</name>
        <message>
            <source>Bring both together</source>
            <translation>둘을 합치기</translation>
        </message>
        <message>
            <source>%1 changed “%2”, too</source>
            <translation>%1 님도 “%2”을(를) 바꿨습니다</translation>
        </message>
        <message>
            <source>The sequence as it will be, against the last one both had</source>
            <translation>합친 뒤의 시퀀스와 둘이 함께 가졌던 마지막 시퀀스의 비교</translation>
        </message>
        <message>
            <source>All &amp;mine</source>
            <translation>모두 내 것(&amp;M)</translation>
        </message>
        <message>
            <source>All &amp;theirs</source>
            <translation>모두 상대 것(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Save both together</source>
            <translation>둘을 합쳐 저장(&amp;S)</translation>
        </message>
        <message>
            <source>What %1 changed goes; it stays in the history.</source>
            <translation>%1 님이 바꾼 내용은 빠지고 기록에 남습니다.</translation>
        </message>
        <message>
            <source>What you changed goes; it stays in the history.</source>
            <translation>내가 바꾼 내용은 빠지고 기록에 남습니다.</translation>
        </message>
        <message>
            <source>Taken together like this, the sequence is not whole: %1</source>
            <translation>이렇게 합치면 시퀀스가 온전하지 않습니다: %1</translation>
        </message>
        <message>
            <source>Saved %1. You changed different things: both are taken. Nothing of either is lost.</source>
            <translation>%1에 저장했습니다. 서로 다른 것을 바꿨으므로 둘 다 담았습니다. 잃은 것은 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>Saved %1. In %n place(s) you both changed the same: choose which of the two is taken. The other one stays in the history.</source>
            <translation>
                <numerusform>%1에 저장했습니다. %n곳에서 둘이 같은 것을 바꿨습니다. 어느 쪽을 쓸지 고르세요. 다른 쪽은 기록에 남습니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConnectDialog</name>
        <message>
            <source>The team's library</source>
            <translation>팀 라이브러리</translation>
        </message>
        <message>
            <source>Open the team's library</source>
            <translation>팀 라이브러리 열기</translation>
        </message>
        <message>
            <source>The team's templates are in a PostgreSQL database. Whoever runs it tells you what to fill in here.</source>
            <translation>팀의 템플릿은 PostgreSQL 데이터베이스에 있습니다. 여기에 쓸 내용은 운영자에게 물어보세요.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>서버</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>포트</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>데이터베이스</translation>
        </message>
        <message>
            <source>User</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>비밀번호</translation>
        </message>
        <message>
            <source>&amp;Keep the password in the system's keyring</source>
            <translation>시스템 키링에 비밀번호 보관(&amp;K)</translation>
        </message>
        <message>
            <source>It is never written to a file. Without a keyring you are asked each time.</source>
            <translation>파일에 쓰지 않습니다. 키링이 없으면 매번 묻습니다.</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>보호</translation>
        </message>
        <message>
            <source>Encrypted, the server proves its name</source>
            <translation>암호화, 서버가 이름을 증명함</translation>
        </message>
        <message>
            <source>Recommended</source>
            <translation>권장</translation>
        </message>
        <message>
            <source>Encrypted, the server proves its authority</source>
            <translation>암호화, 서버가 인증 기관을 증명함</translation>
        </message>
        <message>
            <source>For a server that is reached under another name</source>
            <translation>다른 이름으로 접속하는 서버용</translation>
        </message>
        <message>
            <source>Encrypted, whoever answers is believed</source>
            <translation>암호화, 응답하는 상대를 그대로 믿음</translation>
        </message>
        <message>
            <source>Somebody between you and the server could pose as it</source>
            <translation>중간에 있는 누군가가 서버 행세를 할 수 있습니다</translation>
        </message>
        <message>
            <source>Not encrypted</source>
            <translation>암호화하지 않음</translation>
        </message>
        <message>
            <source>Everybody on the way can read along</source>
            <translation>지나는 길의 누구나 읽을 수 있습니다</translation>
        </message>
        <message>
            <source>Root certificate</source>
            <translation>루트 인증서</translation>
        </message>
        <message>
            <source>The one of this computer (~/.postgresql/root.crt)</source>
            <translation>이 컴퓨터의 인증서 (~/.postgresql/root.crt)</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>고르기(&amp;C)…</translation>
        </message>
        <message>
            <source>Choose the root certificate</source>
            <translation>루트 인증서 고르기</translation>
        </message>
        <message>
            <source>&amp;Server</source>
            <translation>서버(&amp;S)</translation>
        </message>
        <message>
            <source>P&amp;ort</source>
            <translation>포트(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>데이터베이스(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>사용자(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>비밀번호(&amp;P)</translation>
        </message>
        <message>
            <source>P&amp;rotection</source>
            <translation>보호(&amp;R)</translation>
        </message>
        <message>
            <source>Root certi&amp;ficate</source>
            <translation>루트 인증서(&amp;F)</translation>
        </message>
        <message>
            <source>Set up the &amp;library here</source>
            <translation>여기에 라이브러리 만들기(&amp;L)</translation>
        </message>
        <message>
            <source>Makes the team's library in this empty database; you become its owner.</source>
            <translation>이 빈 데이터베이스에 팀 라이브러리를 만들고 소유자가 됩니다.</translation>
        </message>
        <message>
            <source>Co&amp;nnect</source>
            <translation>연결(&amp;N)</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>연결하고 있습니다…</translation>
        </message>
        <message>
            <source>This database holds no library yet. If it is meant for your team, set the library up here.</source>
            <translation>이 데이터베이스에는 아직 라이브러리가 없습니다. 팀에서 쓸 곳이라면 여기에 라이브러리를 만드세요.</translation>
        </message>
        <message>
            <source>Certificates (*.crt *.pem);;All files (*)</source>
            <translation>인증서 (*.crt *.pem);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Your password and all templates travel in the open. Use this on your own computer only.</source>
            <translation>비밀번호와 모든 템플릿이 그대로 드러난 채 오갑니다. 자기 컴퓨터에서만 쓰세요.</translation>
        </message>
        <message>
            <source>Nobody checks that it is your server that answers.</source>
            <translation>응답하는 것이 우리 서버인지 아무도 확인하지 않습니다.</translation>
        </message>
        <message>
            <source>Fill in server, database and user first.</source>
            <translation>먼저 서버, 데이터베이스, 사용자를 채우세요.</translation>
        </message>
    </context>
    <context>
        <name>ContentController</name>
        <message>
            <source>The campaign parameters are set. Undo takes them out again.</source>
            <translation>캠페인 매개변수를 넣었습니다. 실행 취소하면 빠집니다.</translation>
        </message>
        <message>
            <source>Only an e-mail can be saved as a test mail. Select one first.</source>
            <translation>이메일만 시험 메일로 저장할 수 있습니다. 먼저 하나를 선택하세요.</translation>
        </message>
        <message>
            <source>Save a test mail</source>
            <translation>시험 메일 저장</translation>
        </message>
        <message>
            <source>Mails (*.eml)</source>
            <translation>메일 (*.eml)</translation>
        </message>
        <message>
            <source>The test mail is saved to %1. Open it in your mail program.</source>
            <translation>시험 메일을 %1(으)로 저장했습니다. 메일 프로그램에서 여세요.</translation>
        </message>
    </context>
    <context>
        <name>ContentFields</name>
        <message>
            <source>Label</source>
            <translation>문구</translation>
        </message>
        <message>
            <source>Button label</source>
            <translation>버튼 문구</translation>
        </message>
        <message>
            <source>a button</source>
            <translation>버튼</translation>
        </message>
        <message>
            <source>https://…</source>
            <translation>https://…</translation>
        </message>
        <message>
            <source>Button link</source>
            <translation>버튼 링크</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Preview line</source>
            <translation>미리보기 문구</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>통화 대본</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>Call to action</source>
            <translation>행동 유도</translation>
        </message>
        <message>
            <source>Buttons</source>
            <translation>버튼</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>the subject</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>The line people see in their inbox. It decides whether the mail is opened.</source>
            <translation>받은편지함에 보이는 줄입니다. 메일을 열지 말지를 정합니다.</translation>
        </message>
        <message>
            <source>the preview line</source>
            <translation>미리보기 문구</translation>
        </message>
        <message>
            <source>Shown after the subject in most inboxes.</source>
            <translation>대부분의 받은편지함에서 제목 뒤에 보입니다.</translation>
        </message>
        <message>
            <source>the title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>The bold first line.</source>
            <translation>굵은 첫 줄입니다.</translation>
        </message>
        <message>
            <source>the message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Plain text. {{first_name}} is replaced by the recipient’s own value.</source>
            <translation>일반 텍스트입니다. {{first_name}}은 수신자마다 자신의 값으로 바뀝니다.</translation>
        </message>
        <message>
            <source>The address of the picture.</source>
            <translation>그림의 주소입니다.</translation>
        </message>
        <message>
            <source>the picture</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>What the picture shows</source>
            <translation>그림에 보이는 것</translation>
        </message>
        <message>
            <source>Picture description</source>
            <translation>그림 설명</translation>
        </message>
        <message>
            <source>Read out to people who cannot see the picture, and shown while it is not loaded.</source>
            <translation>그림을 볼 수 없는 사람에게 읽어 주고, 그림을 불러오기 전에 보여 줍니다.</translation>
        </message>
        <message>
            <source>the picture’s description</source>
            <translation>그림 설명</translation>
        </message>
        <message>
            <source>For example: Back to cart</source>
            <translation>예: 장바구니로 돌아가기</translation>
        </message>
        <message>
            <source>The button’s words: what the recipient gets by pressing it.</source>
            <translation>버튼의 문구입니다. 누르면 무엇을 얻는지 적습니다.</translation>
        </message>
        <message>
            <source>the call to action</source>
            <translation>행동 유도</translation>
        </message>
        <message>
            <source>Call to action link</source>
            <translation>행동 유도 링크</translation>
        </message>
        <message>
            <source>Where the button leads.</source>
            <translation>버튼이 이어지는 곳입니다.</translation>
        </message>
        <message>
            <source>the link</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>Add button</source>
            <translation>버튼 추가</translation>
        </message>
        <message>
            <source>Remove button</source>
            <translation>버튼 제거</translation>
        </message>
        <message>
            <source>Reply buttons under the message, in order.</source>
            <translation>메시지 아래의 답장 버튼이며 순서대로 나옵니다.</translation>
        </message>
        <message>
            <source>Change a variant’s text</source>
            <translation>변형의 글 변경</translation>
        </message>
    </context>
    <context>
        <name>ContentForm</name>
        <message>
            <source>A/B variant</source>
            <translation>A/B 변형</translation>
        </message>
        <message>
            <source>Text that differs</source>
            <translation>다른 문구</translation>
        </message>
        <message>
            <source>Try another text on a part of the recipients</source>
            <translation>수신자 일부에게 다른 글을 시험합니다</translation>
        </message>
        <message>
            <source>The rec&amp;ipient’s mindset</source>
            <translation>수신자의 마음가짐(&amp;I)</translation>
        </message>
        <message>
            <source>What are they doing, thinking and feeling when this arrives, and what would help them? It is kept in the message’s notes; nobody is sent it.</source>
            <translation>이것을 받을 때 무엇을 하고 생각하고 느낄까요? 무엇이 도움이 될까요? 메시지의 메모에 보관되며 아무에게도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Busy, not lost: would finish with one tap</source>
            <translation>마음이 없는 것이 아니라 바쁨: 한 번 누르면 끝낼 사람</translation>
        </message>
        <message>
            <source>the mindset</source>
            <translation>마음가짐</translation>
        </message>
        <message>
            <source>Add a variant</source>
            <translation>변형 추가</translation>
        </message>
        <message>
            <source>Original text</source>
            <translation>원래 글</translation>
        </message>
        <message>
            <source>Variant %1</source>
            <translation>변형 %1</translation>
        </message>
        <message>
            <source>This variant is the original text so far. Choose what differs.</source>
            <translation>이 변형은 아직 원래 글과 같습니다. 다르게 할 것을 고르세요.</translation>
        </message>
        <message>
            <source>Everything else is as in the original text.</source>
            <translation>나머지는 모두 원래 글과 같습니다.</translation>
        </message>
    </context>
    <context>
        <name>ContentPage</name>
        <message>
            <source>Content</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>No message yet. Add a card on the board, then write what it says here.</source>
            <translation>아직 메시지가 없습니다. 보드에 카드를 추가한 다음 여기에서 내용을 쓰세요.</translation>
        </message>
        <message>
            <source>&amp;Board</source>
            <translation>보드(&amp;B)</translation>
        </message>
        <message>
            <source>Back to the board (Esc)</source>
            <translation>보드로 돌아가기 (Esc)</translation>
        </message>
        <message>
            <source>Message before</source>
            <translation>앞 메시지</translation>
        </message>
        <message>
            <source>Next message</source>
            <translation>다음 메시지</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>찾기…</translation>
        </message>
        <message>
            <source>Find and replace in all messages (Ctrl+F)</source>
            <translation>모든 메시지에서 찾아 바꾸기 (Ctrl+F)</translation>
        </message>
        <message>
            <source>Test mai&amp;l…</source>
            <translation>시험 메일(&amp;L)…</translation>
        </message>
        <message>
            <source>Save this mail as it is shown, to open it in a mail program</source>
            <translation>보이는 대로 이 메일을 저장해 메일 프로그램에서 엽니다</translation>
        </message>
        <message>
            <source>Message before (Alt+Page Up)</source>
            <translation>앞 메시지 (Alt+Page Up)</translation>
        </message>
        <message>
            <source>This is the first message.</source>
            <translation>첫 메시지입니다.</translation>
        </message>
        <message>
            <source>Next message (Alt+Page Down)</source>
            <translation>다음 메시지 (Alt+Page Down)</translation>
        </message>
        <message>
            <source>This is the last message.</source>
            <translation>마지막 메시지입니다.</translation>
        </message>
        <message>
            <source>%1 · step %2 · message %3 of %4</source>
            <translation>%1 · %2단계 · 메시지 %4개 중 %3번째</translation>
        </message>
    </context>
    <context>
        <name>ContentPart</name>
        <message>
            <source>Content</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>Write…</source>
            <translation>쓰기…</translation>
        </message>
        <message>
            <source>Write this message with room: every person, every phone, variants side by side</source>
            <translation>이 메시지를 넓게 씁니다: 모든 사람, 모든 휴대폰, 나란한 변형</translation>
        </message>
        <message>
            <source>Write this message with room</source>
            <translation>이 메시지를 넓게 씁니다</translation>
        </message>
    </context>
    <context>
        <name>DiffPicture</name>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
    </context>
    <context>
        <name>DurationEdit</name>
        <message>
            <source>Choose a unit or a common value (Alt+Down)</source>
            <translation>단위나 자주 쓰는 값을 고릅니다 (Alt+아래)</translation>
        </message>
        <message>
            <source>Units and common values</source>
            <translation>단위와 자주 쓰는 값</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>분</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>days</source>
            <translation>일</translation>
        </message>
        <message>
            <source>weeks</source>
            <translation>주</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>%1 단위로</translation>
        </message>
        <message>
            <source>“%1” is not a time span. Write it like 30 min, 2 h or 1 day 2 h.</source>
            <translation>“%1”은(는) 시간 길이가 아닙니다. 30분, 2시간, 1일 2시간처럼 적으세요.</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>즉시</translation>
        </message>
        <message>
            <source>A time span cannot be negative. The shortest is 0 min.</source>
            <translation>시간 길이는 음수일 수 없습니다. 가장 짧은 값은 0분입니다.</translation>
        </message>
        <message>
            <source>“%1” is longer than 365 days, the longest time span there is.</source>
            <translation>“%1”은(는) 가장 긴 시간 길이인 365일보다 깁니다.</translation>
        </message>
    </context>
    <context>
        <name>EmojiMenu</name>
        <message>
            <source>grinning face</source>
            <translation>활짝 웃는 얼굴</translation>
        </message>
        <message>
            <source>smiling face</source>
            <translation>웃는 얼굴</translation>
        </message>
        <message>
            <source>slight smile</source>
            <translation>살짝 웃는 얼굴</translation>
        </message>
        <message>
            <source>heart eyes, love it</source>
            <translation>하트 눈, 좋아요</translation>
        </message>
        <message>
            <source>star eyes, excited</source>
            <translation>별 눈, 신나요</translation>
        </message>
        <message>
            <source>sunglasses, cool</source>
            <translation>선글라스, 멋져요</translation>
        </message>
        <message>
            <source>thinking</source>
            <translation>생각 중</translation>
        </message>
        <message>
            <source>sad, miss you</source>
            <translation>슬픔, 보고 싶어요</translation>
        </message>
        <message>
            <source>waving hand, hello</source>
            <translation>손 흔들기, 안녕하세요</translation>
        </message>
        <message>
            <source>thumbs up</source>
            <translation>엄지 척</translation>
        </message>
        <message>
            <source>clapping</source>
            <translation>박수</translation>
        </message>
        <message>
            <source>raised hands, hooray</source>
            <translation>만세</translation>
        </message>
        <message>
            <source>thank you, please</source>
            <translation>감사, 부탁</translation>
        </message>
        <message>
            <source>strong arm</source>
            <translation>힘</translation>
        </message>
        <message>
            <source>eyes, look</source>
            <translation>눈, 보세요</translation>
        </message>
        <message>
            <source>pointing right</source>
            <translation>오른쪽 가리키기</translation>
        </message>
        <message>
            <source>pointing down</source>
            <translation>아래 가리키기</translation>
        </message>
        <message>
            <source>red heart</source>
            <translation>빨간 하트</translation>
        </message>
        <message>
            <source>blue heart</source>
            <translation>파란 하트</translation>
        </message>
        <message>
            <source>green heart</source>
            <translation>초록 하트</translation>
        </message>
        <message>
            <source>sparkles, new</source>
            <translation>반짝임, 새로움</translation>
        </message>
        <message>
            <source>star, rating</source>
            <translation>별, 평점</translation>
        </message>
        <message>
            <source>fire, hot</source>
            <translation>불, 인기</translation>
        </message>
        <message>
            <source>party, celebration</source>
            <translation>파티, 축하</translation>
        </message>
        <message>
            <source>gift, present</source>
            <translation>선물</translation>
        </message>
        <message>
            <source>birthday cake</source>
            <translation>생일 케이크</translation>
        </message>
        <message>
            <source>balloon</source>
            <translation>풍선</translation>
        </message>
        <message>
            <source>trophy, winner</source>
            <translation>트로피, 우승</translation>
        </message>
        <message>
            <source>shopping cart</source>
            <translation>쇼핑 카트, 장바구니</translation>
        </message>
        <message>
            <source>shopping bags</source>
            <translation>쇼핑백</translation>
        </message>
        <message>
            <source>parcel, package</source>
            <translation>소포, 택배</translation>
        </message>
        <message>
            <source>delivery van, shipping</source>
            <translation>배송 차량, 배송</translation>
        </message>
        <message>
            <source>credit card, payment</source>
            <translation>신용카드, 결제</translation>
        </message>
        <message>
            <source>money bag, save</source>
            <translation>돈주머니, 절약</translation>
        </message>
        <message>
            <source>label, price tag</source>
            <translation>꼬리표, 가격</translation>
        </message>
        <message>
            <source>ticket, coupon</source>
            <translation>표, 쿠폰</translation>
        </message>
        <message>
            <source>alarm clock, last chance</source>
            <translation>알람 시계, 마지막 기회</translation>
        </message>
        <message>
            <source>hourglass, time is running</source>
            <translation>모래시계, 시간이 얼마 없음</translation>
        </message>
        <message>
            <source>calendar, date</source>
            <translation>달력, 날짜</translation>
        </message>
        <message>
            <source>pin, place</source>
            <translation>핀, 장소</translation>
        </message>
        <message>
            <source>megaphone, announcement</source>
            <translation>확성기, 알림</translation>
        </message>
        <message>
            <source>bell, reminder</source>
            <translation>종, 다시 알림</translation>
        </message>
        <message>
            <source>check mark, done</source>
            <translation>체크 표시, 완료</translation>
        </message>
        <message>
            <source>cross, no</source>
            <translation>엑스 표시, 아니요</translation>
        </message>
        <message>
            <source>exclamation mark, important</source>
            <translation>느낌표, 중요</translation>
        </message>
        <message>
            <source>question mark</source>
            <translation>물음표</translation>
        </message>
        <message>
            <source>light bulb, idea, tip</source>
            <translation>전구, 아이디어, 도움말</translation>
        </message>
        <message>
            <source>chart going up, growth</source>
            <translation>오르는 차트, 성장</translation>
        </message>
        <message>
            <source>rocket, launch</source>
            <translation>로켓, 출시</translation>
        </message>
        <message>
            <source>lock, secure</source>
            <translation>자물쇠, 안전</translation>
        </message>
        <message>
            <source>link</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>envelope, mail</source>
            <translation>봉투, 메일</translation>
        </message>
        <message>
            <source>mobile phone</source>
            <translation>휴대폰</translation>
        </message>
        <message>
            <source>laptop, computer</source>
            <translation>노트북, 컴퓨터</translation>
        </message>
        <message>
            <source>telephone, call</source>
            <translation>전화기, 전화</translation>
        </message>
        <message>
            <source>speech bubble, chat</source>
            <translation>말풍선, 대화</translation>
        </message>
        <message>
            <source>graduation, school</source>
            <translation>졸업, 학교</translation>
        </message>
        <message>
            <source>books, course</source>
            <translation>책, 강의</translation>
        </message>
        <message>
            <source>pencil, write</source>
            <translation>연필, 쓰기</translation>
        </message>
        <message>
            <source>house, home</source>
            <translation>집</translation>
        </message>
        <message>
            <source>aeroplane, travel</source>
            <translation>비행기, 여행</translation>
        </message>
        <message>
            <source>sun, summer</source>
            <translation>해, 여름</translation>
        </message>
        <message>
            <source>snowflake, winter</source>
            <translation>눈송이, 겨울</translation>
        </message>
        <message>
            <source>blossom, spring</source>
            <translation>꽃, 봄</translation>
        </message>
        <message>
            <source>leaves, autumn</source>
            <translation>나뭇잎, 가을</translation>
        </message>
        <message>
            <source>Christmas tree</source>
            <translation>크리스마스트리</translation>
        </message>
        <message>
            <source>coffee, break</source>
            <translation>커피, 휴식</translation>
        </message>
        <message>
            <source>plate, restaurant, food</source>
            <translation>접시, 식당, 음식</translation>
        </message>
        <message>
            <source>dress, fashion</source>
            <translation>원피스, 패션</translation>
        </message>
        <message>
            <source>shoe, sport</source>
            <translation>신발, 운동</translation>
        </message>
        <message>
            <source>lipstick, beauty</source>
            <translation>립스틱, 뷰티</translation>
        </message>
        <message>
            <source>seedling, sustainable</source>
            <translation>새싹, 지속 가능</translation>
        </message>
        <message>
            <source>No emoji has that name. Try another word.</source>
            <translation>그런 이름의 이모지가 없습니다. 다른 낱말로 찾아 보세요.</translation>
        </message>
        <message>
            <source>Search: gift, last chance…</source>
            <translation>검색: 선물, 마지막 기회…</translation>
        </message>
        <message>
            <source>Search emoji</source>
            <translation>이모지 검색</translation>
        </message>
        <message>
            <source>Emoji</source>
            <translation>이모지</translation>
        </message>
    </context>
    <context>
        <name>EngineExportDialog</name>
        <message>
            <source>Export to run it</source>
            <translation>실행하도록 내보내기</translation>
        </message>
        <message>
            <source>AWS Step Functions</source>
            <translation>AWS Step Functions</translation>
        </message>
        <message>
            <source>Amazon States Language, a JSON file</source>
            <translation>Amazon States Language, JSON 파일</translation>
        </message>
        <message>
            <source>Camunda 8</source>
            <translation>Camunda 8</translation>
        </message>
        <message>
            <source>BPMN 2.0 with its diagram</source>
            <translation>BPMN 2.0과 다이어그램</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>엔진</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>저장(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Engine</source>
            <translation>엔진(&amp;E)</translation>
        </message>
        <message>
            <source>This engine cannot run the sequence as it is.</source>
            <translation>이 엔진은 지금의 시퀀스를 실행할 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 each, %2 in all</source>
            <translation>한 명당 %1, 모두 %2</translation>
        </message>
        <message>
            <source>State transitions</source>
            <translation>상태 전이</translation>
        </message>
        <message>
            <source>Calls of your function</source>
            <translation>함수 호출</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <comment>a price in a place: $942 in US East</comment>
            <translation>%2에서 %1</translation>
        </message>
        <message>
            <source>Process instances</source>
            <translation>프로세스 인스턴스</translation>
        </message>
        <message>
            <source>Jobs for your workers</source>
            <translation>작업자에게 가는 작업</translation>
        </message>
        <message>
            <source>Counting what a run takes…</source>
            <translation>실행에 드는 것을 세는 중…</translation>
        </message>
        <message>
            <source>For the %1 recipients of the forecast.</source>
            <translation>예측의 수신자 %1명 기준입니다.</translation>
        </message>
        <message>
            <source>Camunda publishes no price per process instance: run it yourself, or ask for an offer.</source>
            <translation>Camunda는 프로세스 인스턴스당 가격을 공개하지 않습니다. 직접 운영하거나 견적을 받으세요.</translation>
        </message>
        <message>
            <source>AWS charges $%1 per 1,000 state transitions, read on %2 at &lt;a href="%3"&gt;%3&lt;/a&gt;. Prices change; the work of your function comes on top.</source>
            <translation>AWS는 상태 전이 1,000회에 $%1를 받습니다(%2에 확인, &lt;a href="%3"&gt;%3&lt;/a&gt;). 요금은 바뀔 수 있고, 함수 사용료는 별도입니다.</translation>
        </message>
    </context>
    <context>
        <name>EventName</name>
        <message>
            <source>Cart abandoned</source>
            <translation>장바구니 이탈</translation>
        </message>
        <message>
            <source>Appointment in 5 days</source>
            <translation>예약 5일 전</translation>
        </message>
        <message>
            <source>Newsletter confirmed</source>
            <translation>뉴스레터 구독 확인</translation>
        </message>
        <message>
            <source>Prospectus requested</source>
            <translation>학교 안내서 요청</translation>
        </message>
        <message>
            <source>Added to prospect list</source>
            <translation>잠재 고객 명단에 추가</translation>
        </message>
        <message>
            <source>Demo missed</source>
            <translation>데모 불참</translation>
        </message>
        <message>
            <source>Demo held</source>
            <translation>데모 진행</translation>
        </message>
        <message>
            <source>Guide requested</source>
            <translation>가이드 요청</translation>
        </message>
        <message>
            <source>Plan limit 80 percent</source>
            <translation>요금제 한도의 80% 사용</translation>
        </message>
        <message>
            <source>Account created</source>
            <translation>계정 생성</translation>
        </message>
        <message>
            <source>Hiring surge</source>
            <translation>채용 급증</translation>
        </message>
        <message>
            <source>Opportunity idle 14 days</source>
            <translation>영업 기회 14일 정체</translation>
        </message>
        <message>
            <source>Webinar starts in 24 hours</source>
            <translation>웨비나 24시간 전</translation>
        </message>
        <message>
            <source>No engagement 90 days</source>
            <translation>90일 동안 반응 없음</translation>
        </message>
        <message>
            <source>Free lesson</source>
            <translation>무료 강의</translation>
        </message>
        <message>
            <source>Product page</source>
            <translation>상품 페이지</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>Source: %1</source>
            <translation>출처: %1</translation>
        </message>
    </context>
    <context>
        <name>FileChangesDialog</name>
        <message>
            <source>Changes by another program</source>
            <translation>다른 프로그램의 변경</translation>
        </message>
        <message>
            <source>What is different in the file, against what is here.</source>
            <translation>여기에 있는 것과 파일이 어떻게 다른지 보여 줍니다.</translation>
        </message>
        <message>
            <source>The sequence with its changes</source>
            <translation>바뀐 곳을 표시한 시퀀스</translation>
        </message>
        <message>
            <source>The changes in words</source>
            <translation>바뀐 것을 말로</translation>
        </message>
        <message>
            <source>Only the writing differs; the sequence is the same.</source>
            <translation>표기만 다르고 시퀀스는 같습니다.</translation>
        </message>
        <message>
            <source>&amp;Read it again</source>
            <translation>다시 읽기(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Keep what is here</source>
            <translation>여기 내용 유지(&amp;K)</translation>
        </message>
        <message>
            <source>Takes the file as it is now; changes that are only here are dropped.</source>
            <translation>지금 파일대로 가져옵니다. 여기에만 있는 변경은 버립니다.</translation>
        </message>
        <message>
            <source>Goes on with what is here; the next save asks before it writes over the file.</source>
            <translation>여기에 있는 것으로 계속합니다. 다음에 저장할 때 파일을 덮어쓸지 묻습니다.</translation>
        </message>
    </context>
    <context>
        <name>FilterPopup</name>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>고객 단계</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>등급</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>담당자</translation>
        </message>
        <message>
            <source>Filter the templates</source>
            <translation>템플릿 거르기</translation>
        </message>
        <message>
            <source>Show only templates with</source>
            <translation>다음 조건의 템플릿만 보기</translation>
        </message>
        <message>
            <source>&amp;Clear all filters</source>
            <translation>조건 모두 지우기(&amp;C)</translation>
        </message>
        <message>
            <source>Show only</source>
            <translation>이것만 보기</translation>
        </message>
        <message>
            <source>&amp;Review due (%1)</source>
            <translation>검토할 때가 됨(%1)(&amp;R)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a filter and how many templates it has</comment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Match case</source>
            <translation>대소문자 구분</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>낱말 단위</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>이전 찾은 곳</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>다음 찾은 곳</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>찾기 닫기</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>바꾸기</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>모두 바꾸기</translation>
        </message>
        <message>
            <source>Find and replace in all messages</source>
            <translation>모든 메시지에서 찾아 바꾸기</translation>
        </message>
        <message>
            <source>Find in all messages</source>
            <translation>모든 메시지에서 찾기</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>찾기</translation>
        </message>
        <message>
            <source>Previous match (Shift+Return)</source>
            <translation>이전 찾은 곳 (Shift+Return)</translation>
        </message>
        <message>
            <source>Next match (Return)</source>
            <translation>다음 찾은 곳 (Return)</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>바꿀 말</translation>
        </message>
        <message>
            <source>Replace this match and go to the next</source>
            <translation>여기를 바꾸고 다음으로 갑니다</translation>
        </message>
        <message>
            <source>Replace every match in the sequence; one Undo takes all of it back</source>
            <translation>시퀀스에서 찾은 곳을 모두 바꿉니다. 실행 취소 한 번으로 모두 되돌립니다</translation>
        </message>
        <message>
            <source>Matches</source>
            <translation>찾은 곳</translation>
        </message>
        <message>
            <source>variant %1</source>
            <translation>변형 %1</translation>
        </message>
        <message>
            <source>No match</source>
            <translation>찾은 곳 없음</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n개 찾음</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1개</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es) replaced. Undo takes them back.</source>
            <translation>
                <numerusform>%n곳을 바꾸었습니다. 실행 취소하면 되돌립니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingDetail</name>
        <message>
            <source>&amp;Go there</source>
            <translation>그곳으로 가기(&amp;G)</translation>
        </message>
        <message>
            <source>Select the place and open its field (Enter)</source>
            <translation>그 자리를 선택하고 입력란을 엽니다 (Enter)</translation>
        </message>
        <message>
            <source>Let this finding stand at this place; Undo brings it back (Delete)</source>
            <translation>이 자리의 점검 결과를 그대로 둡니다. 실행 취소하면 돌아옵니다 (Delete)</translation>
        </message>
        <message>
            <source>The template</source>
            <translation>템플릿</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>출처: %1</translation>
        </message>
        <message>
            <source>%1. Undo takes it back (Ctrl+.)</source>
            <translation>%1. 실행 취소하면 되돌립니다 (Ctrl+.)</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>다시 표시</translation>
        </message>
        <message>
            <source>&amp;Ignore here</source>
            <translation>여기서는 무시(&amp;I)</translation>
        </message>
    </context>
    <context>
        <name>FindingsModel</name>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>오류</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>경고</translation>
        </message>
        <message>
            <source>Hints</source>
            <translation>힌트</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>무시함</translation>
        </message>
    </context>
    <context>
        <name>FindingsPanel</name>
        <message>
            <source>&amp;Mend all</source>
            <translation>모두 고치기(&amp;M)</translation>
        </message>
        <message>
            <source>Filter findings</source>
            <translation>점검 결과 거르기</translation>
        </message>
        <message>
            <source>Show the findings that are ignored here</source>
            <translation>여기서 무시한 점검 결과를 봅니다</translation>
        </message>
        <message>
            <source>Show or hide this kind of finding</source>
            <translation>이 종류의 점검 결과를 표시하거나 숨깁니다</translation>
        </message>
        <message>
            <source>Mend every finding that needs no choice of yours. One Undo takes it all back.</source>
            <translation>따로 고를 것이 없는 점검 결과를 모두 고칩니다. 실행 취소 한 번으로 모두 되돌립니다.</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>점검 결과</translation>
        </message>
        <message>
            <source>No findings. The sequence is ready to be previewed and handed over.</source>
            <translation>지적할 것이 없습니다. 미리 보고 넘길 준비가 되었습니다.</translation>
        </message>
        <message>
            <source>No finding fits the filter.</source>
            <translation>조건에 맞는 점검 결과가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Change %1</source>
            <translation>%1 변경</translation>
        </message>
    </context>
    <context>
        <name>GalleryDialog</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>단계 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>메시지 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>모두 %1</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>갤러리</translation>
        </message>
        <message>
            <source>Search the gallery</source>
            <translation>갤러리에서 찾기</translation>
        </message>
        <message>
            <source>Ready sequences</source>
            <translation>준비된 시퀀스</translation>
        </message>
        <message>
            <source>The sequence at a glance</source>
            <translation>시퀀스 한눈에 보기</translation>
        </message>
        <message>
            <source>&amp;Use this sequence</source>
            <translation>이 시퀀스 쓰기(&amp;U)</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>맞는 것이 없습니다</translation>
        </message>
        <message>
            <source>Try a channel, a purpose or a word of the description.</source>
            <translation>채널, 목적, 설명에 나오는 말로 찾아 보세요.</translation>
        </message>
        <message>
            <source>For: %1</source>
            <translation>대상: %1</translation>
        </message>
    </context>
    <context>
        <name>GalleryPicture</name>
        <message>
            <source>at once</source>
            <translation>즉시</translation>
        </message>
    </context>
    <context>
        <name>GradeBadge</name>
        <message>
            <source>How this number is known: measured on real sends, said by a vendor, or assumed.</source>
            <translation>이 수치의 근거: 실제 발송에서 측정했는지, 공급사가 말한 것인지, 가정인지를 나타냅니다.</translation>
        </message>
        <message>
            <source>How it is known: %1</source>
            <translation>근거: %1</translation>
        </message>
    </context>
    <context>
        <name>GradedCard</name>
        <message>
            <source>Range, source and more about %1</source>
            <translation>%1의 범위, 출처 등</translation>
        </message>
        <message>
            <source>%1, slider</source>
            <translation>%1, 슬라이더</translation>
        </message>
        <message>
            <source>Half of them within</source>
            <translation>절반이 일어나는 시간</translation>
        </message>
        <message>
            <source>Nine of ten within</source>
            <translation>열 중 아홉이 일어나는 시간</translation>
        </message>
        <message>
            <source>The median of the time after what comes before it. 0 min: at once.</source>
            <translation>앞선 일이 있은 뒤 걸리는 시간의 중앙값입니다. 0분이면 즉시입니다.</translation>
        </message>
        <message>
            <source>The time within which nine of ten happen; at least as long as the median.</source>
            <translation>열 중 아홉이 일어나는 시간이며, 중앙값보다 짧을 수 없습니다.</translation>
        </message>
        <message>
            <source>the delay of %1</source>
            <translation>%1의 지연</translation>
        </message>
        <message>
            <source>Plausible from</source>
            <translation>예상 하한</translation>
        </message>
        <message>
            <source>to</source>
            <translation>상한</translation>
        </message>
        <message>
            <source>The forecast’s low scenario takes this end of every range.</source>
            <translation>예측의 ‘낮음’은 모든 범위의 이쪽 끝을 씁니다.</translation>
        </message>
        <message>
            <source>The forecast’s high scenario takes this end of every range.</source>
            <translation>예측의 ‘높음’은 모든 범위의 이쪽 끝을 씁니다.</translation>
        </message>
        <message>
            <source>Seen deep (α)</source>
            <translation>깊이 열람 (α)</translation>
        </message>
        <message>
            <source>Left early (β)</source>
            <translation>일찍 이탈 (β)</translation>
        </message>
        <message>
            <source>How much of it viewers see: a Beta distribution. A larger α is deeper, a larger β shallower; both empty: all of it.</source>
            <translation>열람자가 얼마나 보는지를 나타내는 베타 분포입니다. α가 크면 더 깊이, β가 크면 더 얕게 봅니다. 둘 다 비우면 전부 봅니다.</translation>
        </message>
        <message>
            <source>the depth of %1</source>
            <translation>%1의 열람 깊이</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>Where the number comes from, so that a colleague can judge it.</source>
            <translation>동료가 판단할 수 있도록 수치의 출처를 적습니다.</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 변경</translation>
        </message>
        <message>
            <source>Plausible: %1 to %2</source>
            <translation>예상 범위: %1~%2</translation>
        </message>
        <message>
            <source>No range given</source>
            <translation>범위 없음</translation>
        </message>
        <message>
            <source>The low and the high scenario of the forecast take the ends of each range; without one they take the number itself.</source>
            <translation>예측의 ‘낮음’과 ‘높음’은 각 범위의 양 끝을 씁니다. 범위가 없으면 수치 그대로 씁니다.</translation>
        </message>
    </context>
    <context>
        <name>GuardPart</name>
        <message>
            <source>Always</source>
            <translation>항상</translation>
        </message>
        <message>
            <source>What happened to an earlier message</source>
            <translation>앞선 메시지에 일어난 일</translation>
        </message>
        <message>
            <source>The recipient’s segment</source>
            <translation>수신자의 세그먼트</translation>
        </message>
        <message>
            <source>Several conditions</source>
            <translation>여러 조건</translation>
        </message>
        <message>
            <source>Send &amp;only if</source>
            <translation>조건부 발송(&amp;O)</translation>
        </message>
        <message>
            <source>The message is skipped for recipients for whom this is not so at the moment it would go out.</source>
            <translation>보낼 순간에 이 조건에 맞지 않는 수신자에게는 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>활성</translation>
        </message>
        <message>
            <source>No message comes before this one, so there is nothing to ask about yet.</source>
            <translation>이 메시지보다 앞선 메시지가 없어 아직 물을 것이 없습니다.</translation>
        </message>
        <message>
            <source>the guard</source>
            <translation>조건</translation>
        </message>
    </context>
    <context>
        <name>HeaderBar</name>
        <message>
            <source>What is shown</source>
            <translation>보이는 것</translation>
        </message>
        <message>
            <source>Open the pre-launch checklist</source>
            <translation>시작 전 체크리스트를 엽니다</translation>
        </message>
        <message>
            <source>E&amp;xport</source>
            <translation>내보내기(&amp;X)</translation>
        </message>
        <message>
            <source>Hand the sequence over: report, JSON, engines, pictures</source>
            <translation>시퀀스 내보내기: 보고서, JSON, 엔진, 그림</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>미리보기</translation>
        </message>
        <message>
            <source>Not written yet</source>
            <translation>아직 쓰지 못함</translation>
        </message>
        <message>
            <source>Modified</source>
            <translation>수정됨</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>저장됨</translation>
        </message>
        <message>
            <source>The file differs: save it with Ctrl+S.</source>
            <translation>파일과 다릅니다. Ctrl+S로 저장하세요.</translation>
        </message>
        <message>
            <source>The file holds what you see.</source>
            <translation>파일이 지금 보이는 내용과 같습니다.</translation>
        </message>
        <message>
            <source>Every edit is kept. Ctrl+S makes a version of this state.</source>
            <translation>모든 편집이 보존됩니다. Ctrl+S로 지금 상태를 버전으로 남기세요.</translation>
        </message>
        <message>
            <source>This state is the last version.</source>
            <translation>지금 상태가 마지막 버전입니다.</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Checklist %1/%2</source>
            <translation>체크리스트 %1/%2</translation>
        </message>
        <message>
            <source>Checklist: %1 of %2 done</source>
            <translation>체크리스트: %2개 중 %1개 완료</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>How Stepline works</source>
            <translation>Stepline의 기본</translation>
        </message>
        <message>
            <source>A &lt;b&gt;template&lt;/b&gt; describes whom you write to, over which channels, and what you want them to do. Its &lt;b&gt;sequence&lt;/b&gt; is a row of steps; each step holds messages; each message goes out over one channel.</source>
            <translation>&lt;b&gt;템플릿&lt;/b&gt;은 누구에게 어떤 채널로 보내고 무엇을 바라는지를 담습니다. 그 &lt;b&gt;시퀀스&lt;/b&gt;는 단계의 줄이며, 각 단계에는 메시지가 있고, 메시지는 저마다 한 채널로 나갑니다.</translation>
        </message>
        <message>
            <source>Begin with a sequence of the gallery (Ctrl+Shift+N) or with an empty one (Ctrl+N). Drag channels from the row above the board into steps, choose a card, and set at the right when it goes out, what stops the sequence and what it says.</source>
            <translation>갤러리의 시퀀스(Ctrl+Shift+N)나 빈 시퀀스(Ctrl+N)로 시작하세요. 보드 위의 줄에서 채널을 단계로 끌어 놓고, 카드를 고른 다음, 오른쪽에서 언제 나가는지, 무엇이 시퀀스를 멈추는지, 무엇을 말하는지 정합니다.</translation>
        </message>
        <message>
            <source>Below the board the forecast follows every edit: whom you reach, what it costs, what it brings.</source>
            <translation>보드 아래의 예측은 편집할 때마다 바뀝니다. 누구에게 도달하고 비용이 얼마이며 무엇을 얻는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Working on the board</source>
            <translation>보드에서 작업하기</translation>
        </message>
        <message>
            <source>Drag a card to move it; hold Ctrl while dropping to copy it; Esc gives the drag up. A line shows where it will land.</source>
            <translation>카드를 끌면 옮겨지고, 놓을 때 Ctrl을 누르고 있으면 복사되며, Esc는 끌기를 그만둡니다. 놓일 자리는 선으로 보입니다.</translation>
        </message>
        <message>
            <source>&lt;b&gt;With the keyboard:&lt;/b&gt; F6 goes to the board, the arrow keys walk from card to card, Insert adds a message, Enter opens the settings of the card, F2 renames, Delete deletes, Ctrl+Shift and an arrow key moves the card. The Menu key or Shift+F10 opens the menu of a card or step.</source>
            <translation>&lt;b&gt;키보드로:&lt;/b&gt; F6은 보드로 가고, 화살표 키는 카드 사이를 오갑니다. Insert는 메시지를 추가하고, Enter는 카드의 설정을 열고, F2는 이름을 바꾸고, Delete는 삭제하며, Ctrl+Shift와 화살표 키는 카드를 옮깁니다. 메뉴 키나 Shift+F10은 카드나 단계의 메뉴를 엽니다.</translation>
        </message>
        <message>
            <source>Select several cards with Shift, Ctrl or a frame drawn around them; what you do then holds for all of them. Everything can be undone with Ctrl+Z.</source>
            <translation>Shift나 Ctrl을 누르거나 둘레에 틀을 그려 여러 카드를 고르면, 하는 일이 모두에게 적용됩니다. 무엇이든 Ctrl+Z로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Delay, waiting time and stop</source>
            <translation>지연, 대기, 중지</translation>
        </message>
        <message>
            <source>The &lt;b&gt;delay&lt;/b&gt; is the time from the start of the step until the message goes out. The &lt;b&gt;waiting time&lt;/b&gt; is how long its answer is waited for.</source>
            <translation>&lt;b&gt;지연&lt;/b&gt;은 단계가 시작된 뒤 메시지가 나갈 때까지의 시간입니다. &lt;b&gt;대기&lt;/b&gt;는 반응을 기다리는 시간입니다.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Stop when&lt;/b&gt; ends the whole sequence for a person who did it, for example who viewed the message. &lt;b&gt;Go on when&lt;/b&gt; ends the waiting early. &lt;b&gt;Only if&lt;/b&gt; sends the message only to those who did, or did not do, something before.</source>
            <translation>&lt;b&gt;중지 조건&lt;/b&gt;은 그 일을 한 사람, 이를테면 메시지를 본 사람의 시퀀스 전체를 끝냅니다. &lt;b&gt;진행 조건&lt;/b&gt;은 대기를 일찍 끝냅니다. &lt;b&gt;조건부 발송&lt;/b&gt;은 앞서 어떤 일을 했거나 하지 않은 사람에게만 보냅니다.</translation>
        </message>
        <message>
            <source>Times can be typed as you say them: “2 h”, “3 days”, “90 min”.</source>
            <translation>시간은 말하듯이 적을 수 있습니다: “2시간”, “3일”, “90분”.</translation>
        </message>
        <message>
            <source>Reading the forecast</source>
            <translation>예측 읽기</translation>
        </message>
        <message>
            <source>The figures are expectations for the audience and the profile shown above them. The profile holds the rates, costs, segments and time zones; Ctrl+Shift+B edits it. Each of its numbers says where it comes from.</source>
            <translation>수치는 위에 보이는 대상과 프로필에 대한 기댓값입니다. 프로필에는 비율, 비용, 세그먼트, 시간대가 들어 있고 Ctrl+Shift+B로 편집합니다. 수치마다 출처가 적혀 있습니다.</translation>
        </message>
        <message>
            <source>A sign ≈ marks figures that are counted on a part of the audience; a range says how far the truth may be off. F5 counts everybody and keeps the result, so that you can compare later.</source>
            <translation>≈ 표시는 대상의 일부로 계산한 값이고, 범위는 실제와 얼마나 다를 수 있는지를 나타냅니다. F5는 모두를 계산하고 결과를 보관하므로 나중에 비교할 수 있습니다.</translation>
        </message>
        <message>
            <source>Every chart can be shown as a table and saved as a picture.</source>
            <translation>모든 차트는 표로 볼 수 있고 그림으로 저장할 수 있습니다.</translation>
        </message>
        <message>
            <source>Following one person</source>
            <translation>한 사람 따라가기</translation>
        </message>
        <message>
            <source>F7 plays one recipient through the sequence, moment by moment: what is sent, what is seen, and why a message is left out. You can decide yourself what the person does.</source>
            <translation>F7은 수신자 한 명이 시퀀스를 거치는 과정을 순간순간 보여 줍니다. 무엇을 보내고, 무엇을 보았고, 메시지를 왜 건너뛰는지 알 수 있습니다. 그 사람이 무엇을 할지 직접 정할 수도 있습니다.</translation>
        </message>
        <message>
            <source>Comparing and testing</source>
            <translation>비교하고 시험하기</translation>
        </message>
        <message>
            <source>Ctrl+Shift+D shows what this template changes against its last version, an earlier run or another template. “Plan an A/B test” says how many people a test of two variants needs.</source>
            <translation>Ctrl+Shift+D는 이 템플릿이 마지막 버전, 이전 실행, 다른 템플릿과 무엇이 다른지 보여 줍니다. “A/B 테스트 계획”은 두 변형을 시험하려면 몇 명이 필요한지 알려 줍니다.</translation>
        </message>
        <message>
            <source>Saving, versions and files</source>
            <translation>저장, 버전, 파일</translation>
        </message>
        <message>
            <source>Templates of the library are kept with every edit; even after a power cut the next start shows what you had. &lt;b&gt;Save version&lt;/b&gt; (Ctrl+S) keeps a state to come back to.</source>
            <translation>라이브러리의 템플릿은 편집할 때마다 보존됩니다. 전원이 나가도 다음에 시작하면 그대로 있습니다. &lt;b&gt;버전 저장&lt;/b&gt;(Ctrl+S)은 돌아올 수 있는 상태를 남깁니다.</translation>
        </message>
        <message>
            <source>A &lt;b&gt;file&lt;/b&gt; from disk is written only when you save it. Until then your edits are kept by Stepline and the file stays as it was. When another program changes the file, Stepline says so and asks which of the two you want.</source>
            <translation>디스크의 &lt;b&gt;파일&lt;/b&gt;은 저장할 때만 씁니다. 그때까지 편집은 Stepline이 보존하고 파일은 그대로입니다. 다른 프로그램이 파일을 바꾸면 Stepline이 알리고 둘 중 어느 것을 원하는지 묻습니다.</translation>
        </message>
        <message>
            <source>Without a mouse</source>
            <translation>마우스 없이</translation>
        </message>
        <message>
            <source>F6 goes from panel to panel, Tab from field to field. Ctrl+K finds every command by a few letters. Ctrl+? lists all keys.</source>
            <translation>F6은 패널 사이를, Tab은 입력란 사이를 오갑니다. Ctrl+K는 몇 글자로 모든 명령을 찾습니다. Ctrl+?는 모든 키를 보여 줍니다.</translation>
        </message>
        <message>
            <source>A screen reader hears each card with its name, its place and its state, and every result of a move. Charts have a table beside them.</source>
            <translation>화면 낭독기는 카드마다 이름, 자리, 상태를 읽고, 옮긴 결과도 모두 읽습니다. 차트에는 표가 함께 있습니다.</translation>
        </message>
        <message>
            <source>When something is wrong</source>
            <translation>문제가 있을 때</translation>
        </message>
        <message>
            <source>Findings stand in the panel below and on the cards. Choose one to go to its place; many can be mended with one click.</source>
            <translation>점검 결과는 아래 패널과 카드에 나타납니다. 하나를 고르면 그 자리로 가고, 많은 것을 클릭 한 번으로 고칠 수 있습니다.</translation>
        </message>
        <message>
            <source>“About Stepline” in the Help menu holds the details that a report of a fault needs, and where the log is.</source>
            <translation>도움말 메뉴의 “Stepline 정보”에 문제를 알릴 때 필요한 정보와 로그의 위치가 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Pages of the help</source>
            <translation>도움말 목록</translation>
        </message>
        <message>
            <source>Choose a page; it is shown at the right.</source>
            <translation>항목을 고르면 오른쪽에 보입니다.</translation>
        </message>
        <message>
            <source>The page</source>
            <translation>도움말 내용</translation>
        </message>
    </context>
    <context>
        <name>ImportController</name>
        <message>
            <source>Dropped text</source>
            <translation>끌어다 놓은 글</translation>
        </message>
        <message>
            <source>Import sequences into the library</source>
            <translation>시퀀스를 라이브러리로 가져오기</translation>
        </message>
        <message>
            <source>Sequences (*.sequence.json *.json);;All files (*)</source>
            <translation>시퀀스 (*.sequence.json *.json);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>붙여 넣은 글</translation>
        </message>
        <message>
            <source>Nothing can be imported: the library cannot be written.</source>
            <translation>가져올 수 없습니다. 라이브러리에 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>Import “%1”</source>
            <translation>“%1” 가져오기</translation>
        </message>
        <message>
            <source>“%1” is not imported. %2</source>
            <translation>“%1”을(를) 가져오지 않았습니다. %2</translation>
        </message>
        <message numerus="yes">
            <source>%n sequence(s) added to the library.</source>
            <translation>
                <numerusform>시퀀스 %n개를 라이브러리에 추가했습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) updated; the state before is among the versions.</source>
            <translation>
                <numerusform>템플릿 %n개를 업데이트했습니다. 이전 상태는 버전에 있습니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Add it as another template</source>
            <translation>다른 템플릿으로 추가</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>제외</translation>
        </message>
        <message>
            <source>Add it to the library</source>
            <translation>라이브러리에 추가</translation>
        </message>
        <message>
            <source>Update the template in the library</source>
            <translation>라이브러리의 템플릿 업데이트</translation>
        </message>
        <message>
            <source>Cannot be imported</source>
            <translation>가져올 수 없음</translation>
        </message>
        <message>
            <source>In the library as it is</source>
            <translation>라이브러리와 같음</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>제외됨</translation>
        </message>
        <message>
            <source>Update: %1</source>
            <translation>업데이트: %1</translation>
        </message>
        <message>
            <source>New</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>The library does not have this template yet.</source>
            <translation>라이브러리에 아직 없는 템플릿입니다.</translation>
        </message>
        <message>
            <source>The library has this template. What would change is below; the present state is kept as a version.</source>
            <translation>라이브러리에 있는 템플릿입니다. 바뀔 내용은 아래에 있으며 지금 상태는 버전으로 남습니다.</translation>
        </message>
        <message>
            <source>The library has this template, and nothing in it differs.</source>
            <translation>라이브러리에 있는 템플릿이며 다른 점이 없습니다.</translation>
        </message>
        <message>
            <source>This file cannot be imported. Why stands below.</source>
            <translation>이 파일은 가져올 수 없습니다. 이유는 아래에 있습니다.</translation>
        </message>
        <message>
            <source>Import sequences</source>
            <translation>시퀀스 가져오기</translation>
        </message>
        <message>
            <source>Files to import</source>
            <translation>가져올 파일</translation>
        </message>
        <message>
            <source>What is done with this file</source>
            <translation>이 파일을 어떻게 할지</translation>
        </message>
        <message>
            <source>The sequence with its changes</source>
            <translation>바뀐 곳을 표시한 시퀀스</translation>
        </message>
        <message>
            <source>The changes in words</source>
            <translation>바뀐 것을 말로</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>가져오기(&amp;I)</translation>
        </message>
        <message>
            <source>Why it cannot be read</source>
            <translation>읽을 수 없는 까닭</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>새것 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updated</source>
            <translation>
                <numerusform>업데이트 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>제외 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing to import.</source>
            <translation>가져올 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>InspectorPanel</name>
        <message>
            <source>Sequence settings</source>
            <translation>시퀀스 설정</translation>
        </message>
        <message>
            <source>Open a template and its settings appear here.</source>
            <translation>템플릿을 열면 설정이 여기에 나타납니다.</translation>
        </message>
        <message>
            <source>Sequence on</source>
            <translation>시퀀스 켜기</translation>
        </message>
        <message>
            <source>On: messages go out step by step and stop when they have worked. Off: everything is sent to everybody at once.</source>
            <translation>켜면 메시지가 단계별로 나가고 효과가 있으면 멈춥니다. 끄면 모두에게 한꺼번에 보냅니다.</translation>
        </message>
        <message>
            <source>With one channel, on and off make little difference.</source>
            <translation>채널이 하나면 켜거나 꺼도 거의 같습니다.</translation>
        </message>
        <message>
            <source>Off: everybody is sent every message at once. Steps, waits and stop conditions do not count.</source>
            <translation>꺼짐: 모두에게 모든 메시지를 한꺼번에 보냅니다. 단계, 대기, 중지 조건은 적용되지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>KeyButton</name>
        <message>
            <source>Click to hide or show “%1”</source>
            <translation>클릭하면 “%1”을(를) 숨기거나 표시합니다</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>Like the system</source>
            <translation>시스템과 같게</translation>
        </message>
    </context>
    <context>
        <name>LibraryController</name>
        <message numerus="yes">
            <source>The review date of %n template(s) has come.</source>
            <translation>
                <numerusform>템플릿 %n개의 검토 날짜가 되었습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Save the documentation sheet</source>
            <translation>정리표 저장</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>표 (*.csv)</translation>
        </message>
        <message>
            <source>Web pages (*.html)</source>
            <translation>웹 페이지 (*.html)</translation>
        </message>
        <message>
            <source>Writing the documentation sheet: %1 of %2</source>
            <translation>정리표를 쓰는 중: %2개 중 %1개</translation>
        </message>
        <message numerus="yes">
            <source>The documentation sheet of %n sequence(s) is in %1.</source>
            <translation>
                <numerusform>시퀀스 %n개의 정리표를 %1에 저장했습니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryModel</name>
        <message>
            <source>Sample</source>
            <translation>예시</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>단계 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>off</source>
            <translation>꺼짐</translation>
        </message>
        <message>
            <source>changed since the last version</source>
            <translation>마지막 버전 뒤에 바뀜</translation>
        </message>
        <message>
            <source>review due</source>
            <translation>검토할 때가 됨</translation>
        </message>
        <message>
            <source>in the archive</source>
            <translation>보관함에 있음</translation>
        </message>
        <message>
            <source>Tags: %1</source>
            <translation>태그: %1</translation>
        </message>
        <message>
            <source>Owner: %1</source>
            <translation>담당자: %1</translation>
        </message>
        <message>
            <source>Its review was due on %1</source>
            <translation>검토 날짜가 %1에 지났습니다</translation>
        </message>
        <message>
            <source>To be reviewed by %1</source>
            <translation>%1까지 검토</translation>
        </message>
        <message>
            <source>Changed %1</source>
            <translation>%1에 바뀜</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <source>Last changed</source>
            <translation>최근 변경 순</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Review date</source>
            <translation>검토 날짜 순</translation>
        </message>
        <message>
            <source>Most messages</source>
            <translation>메시지 많은 순</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>템플릿</translation>
        </message>
        <message>
            <source>&amp;New</source>
            <translation>새로(&amp;N)</translation>
        </message>
        <message>
            <source>Start a template: name, goal and channels.</source>
            <translation>이름, 목표, 채널을 정해 템플릿을 시작합니다.</translation>
        </message>
        <message>
            <source>&amp;Gallery</source>
            <translation>갤러리(&amp;G)</translation>
        </message>
        <message>
            <source>Start from a sequence that works.</source>
            <translation>검증된 시퀀스로 시작합니다.</translation>
        </message>
        <message>
            <source>Search templates</source>
            <translation>템플릿 찾기</translation>
        </message>
        <message>
            <source>Finds names, tags and message texts.</source>
            <translation>이름, 태그, 메시지 내용에서 찾습니다.</translation>
        </message>
        <message>
            <source>Filter the templates</source>
            <translation>템플릿 거르기</translation>
        </message>
        <message>
            <source>More about the library</source>
            <translation>라이브러리 더 보기</translation>
        </message>
        <message>
            <source>In which order the templates stand</source>
            <translation>템플릿을 늘어놓는 순서</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>Show all templates</source>
            <translation>모든 템플릿 보기</translation>
        </message>
        <message>
            <source>Open the gallery</source>
            <translation>갤러리 열기</translation>
        </message>
        <message>
            <source>Put the samples back</source>
            <translation>예시 다시 넣기</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>순서: %1</translation>
        </message>
        <message>
            <source>More than %1 matches</source>
            <translation>일치하는 것이 %1개가 넘습니다</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n개 찾음</numerusform>
            </translation>
        </message>
        <message>
            <source>Archive (%1)</source>
            <translation>보관함 (%1)</translation>
        </message>
        <message>
            <source>The team's templates (%1)</source>
            <translation>팀 템플릿 (%1)</translation>
        </message>
        <message>
            <source>My templates (%1)</source>
            <translation>내 템플릿 (%1)</translation>
        </message>
        <message>
            <source>No template matches “%1”.</source>
            <translation>“%1”에 맞는 템플릿이 없습니다.</translation>
        </message>
        <message>
            <source>No template matches these filters.</source>
            <translation>이 조건에 맞는 템플릿이 없습니다.</translation>
        </message>
        <message>
            <source>The archive is empty. What you archive is kept here, out of the way of the others.</source>
            <translation>보관함이 비어 있습니다. 보관한 템플릿은 다른 것과 섞이지 않게 여기에 둡니다.</translation>
        </message>
        <message>
            <source>The team's templates will be listed here. Start one with New, or take a ready one from the Gallery.</source>
            <translation>팀의 템플릿이 여기에 표시됩니다. ‘새로 만들기’로 시작하거나 갤러리에서 준비된 것을 가져오세요.</translation>
        </message>
        <message>
            <source>Your templates will be listed here. Start one with New, or take a ready one from the Gallery.</source>
            <translation>템플릿이 여기에 표시됩니다. ‘새로 만들기’로 시작하거나 갤러리에서 준비된 것을 가져오세요.</translation>
        </message>
        <message>
            <source>Take this filter away</source>
            <translation>이 조건을 뺍니다</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>보관함</translation>
        </message>
        <message>
            <source>Review due</source>
            <translation>검토할 때가 됨</translation>
        </message>
        <message>
            <source>“%1” is deleted.</source>
            <translation>“%1”을(를) 삭제했습니다.</translation>
        </message>
        <message>
            <source>“%1” is in the archive.</source>
            <translation>‘%1’을(를) 보관함에 넣었습니다.</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>열기(&amp;O)</translation>
        </message>
        <message>
            <source>D&amp;uplicate</source>
            <translation>복제(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Compare with the open template</source>
            <translation>열린 템플릿과 비교(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Versions…</source>
            <translation>버전(&amp;V)…</translation>
        </message>
        <message>
            <source>Out of the &amp;archive</source>
            <translation>보관함에서 꺼내기(&amp;A)</translation>
        </message>
        <message>
            <source>Into the &amp;archive</source>
            <translation>보관함에 넣기(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>삭제(&amp;D)</translation>
        </message>
    </context>
    <context>
        <name>LibraryWatch</name>
        <message>
            <source>Show the &amp;backups</source>
            <translation>백업 보기(&amp;B)</translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) from the time without the library are in the library now.</source>
            <translation>
                <numerusform>라이브러리 없이 작업한 템플릿 %n개를 이제 라이브러리에 넣었습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 Until it can be opened, you work in a library of its own: %2</source>
            <translation>%1 열 수 있을 때까지 별도의 라이브러리에서 작업합니다: %2</translation>
        </message>
        <message>
            <source>The library can be written again. Everything is kept.</source>
            <translation>라이브러리에 다시 쓸 수 있습니다. 모두 보존되었습니다.</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>다시 시도(&amp;T)</translation>
        </message>
    </context>
    <context>
        <name>LinksDialog</name>
        <message>
            <source>All messages of the sequence</source>
            <translation>시퀀스의 모든 메시지</translation>
        </message>
        <message>
            <source>Campaign parameters of the links</source>
            <translation>링크의 캠페인 매개변수</translation>
        </message>
        <message>
            <source>Your web statistics see by these parameters which message a visitor came from. They become part of the address.</source>
            <translation>웹 통계는 이 매개변수로 방문자가 어느 메시지에서 왔는지 압니다. 주소의 일부가 됩니다.</translation>
        </message>
        <message>
            <source>&amp;Suggest</source>
            <translation>제안(&amp;S)</translation>
        </message>
        <message>
            <source>Fills what is empty: the channel, its kind, the template’s key, the message</source>
            <translation>빈 곳을 채웁니다: 채널, 그 종류, 템플릿의 키, 메시지</translation>
        </message>
        <message>
            <source>&amp;Remove all</source>
            <translation>모두 제거(&amp;R)</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>매체</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>캠페인</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>검색어</translation>
        </message>
        <message>
            <source>Links and their campaign parameters</source>
            <translation>링크와 캠페인 매개변수</translation>
        </message>
        <message>
            <source>No link here takes parameters: none is a web address.</source>
            <translation>매개변수를 넣을 링크가 없습니다. 웹 주소가 없습니다.</translation>
        </message>
        <message>
            <source>The address as it will be</source>
            <translation>완성될 주소</translation>
        </message>
        <message>
            <source>Set parameters</source>
            <translation>매개변수 넣기</translation>
        </message>
        <message>
            <source>variant %1</source>
            <translation>변형 %1</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Take back the last change</source>
            <translation>마지막 변경을 되돌립니다</translation>
        </message>
        <message>
            <source>Make the change again</source>
            <translation>되돌린 변경을 다시 합니다</translation>
        </message>
        <message>
            <source>Open templates</source>
            <translation>열린 템플릿</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>체크리스트</translation>
        </message>
        <message>
            <source>&amp;Back to the sequence</source>
            <translation>시퀀스로 돌아가기(&amp;B)</translation>
        </message>
        <message>
            <source>Show the settings of the sequence again</source>
            <translation>시퀀스의 설정을 다시 봅니다</translation>
        </message>
        <message>
            <source>“%1” is saved as version %2.</source>
            <translation>“%1”을(를) 버전 %2(으)로 저장했습니다.</translation>
        </message>
        <message>
            <source>“%1” was moved or deleted by another program. What is here is kept; Ctrl+S writes the file again.</source>
            <translation>다른 프로그램이 “%1”을(를) 옮기거나 지웠습니다. 여기의 내용은 보존되어 있으며 Ctrl+S로 파일을 다시 씁니다.</translation>
        </message>
        <message>
            <source>The library can be written again. Everything is kept.</source>
            <translation>라이브러리에 다시 쓸 수 있습니다. 모두 보존되었습니다.</translation>
        </message>
        <message>
            <source>%1 Your edits are safe in this window and are written as soon as that is possible.</source>
            <translation>%1 편집은 이 창에 안전하게 있으며, 가능해지는 대로 씁니다.</translation>
        </message>
        <message>
            <source>Open a template first.</source>
            <translation>먼저 템플릿을 여세요.</translation>
        </message>
        <message>
            <source>Stepline</source>
            <translation>Stepline</translation>
        </message>
        <message>
            <source>The new setting shows when Stepline is started again: some edits are only in this window so far, because the library cannot be written.</source>
            <translation>새 설정은 Stepline을 다시 시작하면 적용됩니다. 라이브러리에 쓸 수 없어 일부 편집이 아직 이 창에만 있습니다.</translation>
        </message>
        <message>
            <source>Folder for the charts</source>
            <translation>차트를 저장할 폴더</translation>
        </message>
        <message>
            <source>Open sequences</source>
            <translation>시퀀스 열기</translation>
        </message>
        <message>
            <source>Sequences (*.sequence.json *.json);;All files (*)</source>
            <translation>시퀀스 (*.sequence.json *.json);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Save the sequence as</source>
            <translation>시퀀스를 다른 이름으로 저장</translation>
        </message>
        <message>
            <source>Sequences (*.sequence.json)</source>
            <translation>시퀀스 (*.sequence.json)</translation>
        </message>
        <message>
            <source>Export the sequence as JSON</source>
            <translation>시퀀스를 JSON으로 내보내기</translation>
        </message>
        <message>
            <source>The sequence is exported to %1.</source>
            <translation>시퀀스를 %1(으)로 내보냈습니다.</translation>
        </message>
        <message>
            <source>A picture of the board is on the clipboard.</source>
            <translation>보드 그림을 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>No file was opened yet</source>
            <translation>아직 연 파일이 없습니다</translation>
        </message>
        <message>
            <source>Clear this list</source>
            <translation>이 목록 지우기</translation>
        </message>
        <message>
            <source>Save the changes?</source>
            <translation>변경 내용을 저장할까요?</translation>
        </message>
        <message>
            <source>“%1” differs from the file on disk.</source>
            <translation>“%1”이(가) 디스크의 파일과 다릅니다.</translation>
        </message>
        <message>
            <source>Save writes your changes to the file. Discard drops them.</source>
            <translation>‘저장’은 변경 내용을 파일에 쓰고, ‘버리기’는 변경 내용을 버립니다.</translation>
        </message>
        <message>
            <source>Write over the other change?</source>
            <translation>다른 변경을 덮어쓸까요?</translation>
        </message>
        <message>
            <source>Another program changed “%1” since it was opened here.</source>
            <translation>“%1”을(를) 여기에서 연 뒤 다른 프로그램이 바꾸었습니다.</translation>
        </message>
        <message>
            <source>Write over it and its change is gone; save under another name and both are kept.</source>
            <translation>덮어쓰면 그 변경은 사라집니다. 다른 이름으로 저장하면 둘 다 남습니다.</translation>
        </message>
        <message>
            <source>&amp;Write over it</source>
            <translation>덮어쓰기(&amp;W)</translation>
        </message>
        <message>
            <source>Save as &amp;another file…</source>
            <translation>다른 파일로 저장(&amp;A)…</translation>
        </message>
        <message>
            <source>Another program changed “%1”. You have changes of your own here that are not in the file.</source>
            <translation>다른 프로그램이 “%1”을(를) 바꾸었습니다. 여기에는 파일에 없는 변경이 있습니다.</translation>
        </message>
        <message>
            <source>Another program changed “%1”.</source>
            <translation>다른 프로그램이 “%1”을(를) 바꾸었습니다.</translation>
        </message>
        <message>
            <source>&amp;Read it again</source>
            <translation>다시 읽기(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>비교(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Keep what is here</source>
            <translation>여기 내용 유지(&amp;K)</translation>
        </message>
    </context>
    <context>
        <name>MembersDialog</name>
        <message>
            <source>The database does not let them in</source>
            <translation>데이터베이스가 접속을 막고 있습니다</translation>
        </message>
        <message>
            <source>Here now</source>
            <translation>지금 접속 중</translation>
        </message>
        <message>
            <source>A group</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>구성원</translation>
        </message>
        <message>
            <source>Members of the team's library</source>
            <translation>팀 라이브러리 구성원</translation>
        </message>
        <message>
            <source>Members are users of the server. Their role holds for every library of Stepline on it that they can reach.</source>
            <translation>구성원은 서버의 사용자입니다. 역할은 이 서버에서 접속할 수 있는 모든 Stepline 라이브러리에 적용됩니다.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>역할</translation>
        </message>
        <message>
            <source>Last here</source>
            <translation>마지막 접속</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>Name of the new member</source>
            <translation>새 구성원 이름</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>첫 비밀번호</translation>
        </message>
        <message>
            <source>Role of the new member</source>
            <translation>새 구성원의 역할</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>추가(&amp;A)</translation>
        </message>
        <message>
            <source>First &amp;password</source>
            <translation>첫 비밀번호(&amp;P)</translation>
        </message>
        <message>
            <source>Add a &amp;member</source>
            <translation>구성원 추가(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Role</source>
            <translation>역할(&amp;R)</translation>
        </message>
        <message>
            <source>Owners of the library say who is a member. Ask one of them.</source>
            <translation>구성원은 라이브러리 소유자가 정합니다. 소유자에게 요청하세요.</translation>
        </message>
        <message>
            <source>%1 (you)</source>
            <translation>%1(나)</translation>
        </message>
        <message>
            <source>Another owner can change your role: so there is always one.</source>
            <translation>내 역할은 다른 소유자가 바꿀 수 있습니다. 그래야 소유자가 늘 한 명은 남습니다.</translation>
        </message>
        <message>
            <source>Role of %1</source>
            <translation>%1의 역할</translation>
        </message>
        <message>
            <source>Take %1 out of the team's library</source>
            <translation>%1을(를) 팀 라이브러리에서 빼기</translation>
        </message>
        <message>
            <source>%1 is no member any more.</source>
            <translation>%1은(는) 이제 구성원이 아닙니다.</translation>
        </message>
        <message>
            <source>%1 is a member: %2.</source>
            <translation>%1이(가) 구성원이 되었습니다: %2.</translation>
        </message>
        <message>
            <source>%1 is a member already: the role is changed in the list.</source>
            <translation>%1은(는) 이미 구성원입니다. 역할은 목록에서 바꿉니다.</translation>
        </message>
        <message>
            <source>The server has no user “%1” yet. With a first password one is made.</source>
            <translation>서버에 “%1” 사용자가 아직 없습니다. 첫 비밀번호를 넣으면 새로 만듭니다.</translation>
        </message>
        <message>
            <source>The server has no user “%1”, and you may not make one. Ask whoever runs it.</source>
            <translation>서버에 “%1” 사용자가 없고, 사용자를 만들 권한도 없습니다. 서버 운영자에게 요청하세요.</translation>
        </message>
        <message>
            <source>Looks at everything, changes nothing</source>
            <translation>모두 볼 수 있고 바꿀 수는 없습니다</translation>
        </message>
        <message>
            <source>Also changes templates</source>
            <translation>템플릿도 바꿀 수 있습니다</translation>
        </message>
        <message>
            <source>Also says who is a member</source>
            <translation>구성원도 정할 수 있습니다</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>편집</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>소유자</translation>
        </message>
    </context>
    <context>
        <name>MergeList</name>
        <message>
            <source>Channels</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>The sequence</source>
            <translation>시퀀스</translation>
        </message>
        <message>
            <source>New</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Taken away</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Differences, card by card</source>
            <translation>카드별 차이</translation>
        </message>
        <message>
            <source>What</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>내 것</translation>
        </message>
        <message>
            <source>%1's</source>
            <translation>%1 님의 것</translation>
        </message>
        <message>
            <source>both changed</source>
            <translation>둘 다 변경</translation>
        </message>
        <message>
            <source>You both changed this.</source>
            <translation>둘이 함께 바꿨습니다.</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Put this message away</source>
            <translation>이 알림 치우기</translation>
        </message>
    </context>
    <context>
        <name>MessageForm</name>
        <message>
            <source>The message’s id in the file: guards and results name it.</source>
            <translation>파일에 적힌 메시지의 ID입니다. 조건과 결과가 이 이름을 씁니다.</translation>
        </message>
        <message>
            <source>Sen&amp;d window</source>
            <translation>발송 시간(&amp;D)</translation>
        </message>
        <message>
            <source>the notes</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Notes on this message</source>
            <translation>이 메시지에 대한 메모</translation>
        </message>
        <message>
            <source>For you and your colleagues: what this message is for, and whom it speaks to. Nobody is sent this.</source>
            <translation>나와 동료를 위한 메모입니다. 무엇을 위한 메시지이고 누구에게 말하는지 적으세요. 아무에게도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>A/B variants</source>
            <translation>A/B 변형</translation>
        </message>
        <message>
            <source>%1, step %2</source>
            <translation>%1, %2단계</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
    </context>
    <context>
        <name>MessagePart</name>
        <message>
            <source>Change %1 of “%2”</source>
            <translation>“%2”의 %1 변경</translation>
        </message>
        <message>
            <source>Add the variable {{%1}}</source>
            <translation>변수 {{%1}} 추가</translation>
        </message>
    </context>
    <context>
        <name>MetricsModel</name>
        <message>
            <source>Channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>구분</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>변형</translation>
        </message>
        <message>
            <source>%1 (all low)</source>
            <translation>%1 (모두 낮음)</translation>
        </message>
        <message>
            <source>%1 (all high)</source>
            <translation>%1 (모두 높음)</translation>
        </message>
        <message>
            <source>%1 (sampling 95 % from)</source>
            <translation>%1 (표본 95 % 하한)</translation>
        </message>
        <message>
            <source>%1 (sampling 95 % to)</source>
            <translation>%1 (표본 95 % 상한)</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>수신자</translation>
        </message>
        <message>
            <source>General</source>
            <translation>일반</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>Variant %1</source>
            <translation>변형 %1</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>합계</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Late: a stop or exit came too late to prevent the next message.</source>
            <translation>늦음: 중지나 이탈이 너무 늦어 다음 메시지를 막지 못했습니다.</translation>
        </message>
        <message>
            <source>%1, as a share of the recipients</source>
            <translation>%1, 수신자 대비</translation>
        </message>
        <message>
            <source>%1, as a share of what was requested</source>
            <translation>%1, 발송 요청 대비</translation>
        </message>
        <message>
            <source>%1, as a share of what it follows from (delivered of requested, viewed of delivered, …)</source>
            <translation>%1, 바로 앞 단계 대비 (전달은 발송 요청 대비, 열람은 전달 대비…)</translation>
        </message>
        <message>
            <source>recipients</source>
            <translation>수신자</translation>
        </message>
        <message>
            <source>%1 each</source>
            <comment>messages a person: 1.08 each</comment>
            <translation>1인당 %1건</translation>
        </message>
        <message>
            <source>soon</source>
            <comment>to be supported by the provider</comment>
            <translation>예정</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <comment>a range</comment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>정확함</translation>
        </message>
        <message>
            <source>± %1 pts</source>
            <comment>percentage points</comment>
            <translation>± %1 포인트</translation>
        </message>
        <message>
            <source>± %1</source>
            <translation>± %1</translation>
        </message>
        <message>
            <source>With all numbers of the profile low to all high: %1 to %2.</source>
            <translation>프로필의 모든 수치가 낮을 때부터 높을 때까지: %1~%2.</translation>
        </message>
        <message>
            <source>The profile gives no low and high ends, so there is no range to show.</source>
            <translation>프로필에 하한과 상한이 없어 보여 줄 범위가 없습니다.</translation>
        </message>
        <message>
            <source>Computed exactly: there is no sampling noise.</source>
            <translation>정확히 계산했습니다. 표본 오차가 없습니다.</translation>
        </message>
        <message>
            <source>Sampling alone: another audience of this size would give %1 to %2 (95 %).</source>
            <translation>표본 오차만: 같은 크기의 다른 대상이라면 %1~%2입니다 (95 %).</translation>
        </message>
        <message>
            <source>Recipients: %1 people enter.</source>
            <translation>수신자: %1명이 진입합니다.</translation>
        </message>
        <message>
            <source>Stopped %1, exited %2, completed %3, still in progress %4, held out %5.</source>
            <translation>중지 %1, 이탈 %2, 완료 %3, 진행 중 %4, 대조군 %5.</translation>
        </message>
        <message>
            <source>Forecast from %1 of them; the whole audience follows.</source>
            <translation>그중 %1명으로 예측했습니다. 전체 대상은 이어서 계산합니다.</translation>
        </message>
        <message>
            <source>Reports: %1</source>
            <translation>알려 주는 지표: %1</translation>
        </message>
        <message>
            <source>Of %1 recipients: %2 requested, %3 not reachable, %4 held back by its condition, %5 over the limit, %6 no longer needed, %7 after the forecast's end, %8 held out.</source>
            <translation>수신자 %1명 중 발송 요청 %2, 도달 불가 %3, 조건에 막힘 %4, 한도 초과 %5, 더는 필요 없음 %6, 예측 기간 이후 %7, 대조군 %8.</translation>
        </message>
        <message>
            <source>%1 on %2: to be supported by the provider.</source>
            <translation>%2의 %1: 발송사가 지원할 예정입니다.</translation>
        </message>
        <message>
            <source>%1 does not report “%2”.</source>
            <translation>%1은(는) “%2”을(를) 알려 주지 않습니다.</translation>
        </message>
        <message>
            <source>No channel of this sequence reports “%1”.</source>
            <translation>이 시퀀스의 어떤 채널도 “%1”을(를) 알려 주지 않습니다.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 for each of %2 %3</source>
            <translation>%3 %2 기준 각 %1건</translation>
        </message>
        <message>
            <source>%1 of %2 %3</source>
            <translation>%2 %3 중 %1</translation>
        </message>
        <message>
            <source>requested</source>
            <translation>발송 요청</translation>
        </message>
        <message>
            <source>A stop or exit came too late to prevent the next message: a double touch.</source>
            <translation>중지나 이탈이 너무 늦어 다음 메시지를 막지 못했습니다: 중복 접촉.</translation>
        </message>
        <message>
            <source>Includes %1, where the provider is yet to report it.</source>
            <translation>발송사가 아직 알려 주지 않는 %1을(를) 포함합니다.</translation>
        </message>
        <message>
            <source>From %1 recipients, scaled.</source>
            <translation>수신자 %1명을 기준으로 환산했습니다.</translation>
        </message>
    </context>
    <context>
        <name>MetricsPage</name>
        <message>
            <source>All metrics</source>
            <translation>모든 지표</translation>
        </message>
        <message>
            <source>Ranges</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>Copy the metrics</source>
            <translation>지표 복사</translation>
        </message>
        <message>
            <source>Show every metric that a channel of this sequence reports</source>
            <translation>이 시퀀스의 채널이 알려 주는 모든 지표를 봅니다</translation>
        </message>
        <message>
            <source>Below each figure: with all numbers of the profile low to all high, then what the sampling alone may change (95 %)</source>
            <translation>각 수치 아래: 프로필의 모든 수치가 낮을 때부터 높을 때까지, 그리고 표본 때문에 달라질 수 있는 폭 (95 %)</translation>
        </message>
        <message>
            <source>Figures as</source>
            <translation>수치 표시</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>건수</translation>
        </message>
        <message>
            <source>% of the step before</source>
            <translation>앞 단계 대비 %</translation>
        </message>
        <message>
            <source>Delivered of requested, viewed of delivered, clicked of viewed</source>
            <translation>전달은 발송 요청 대비, 열람은 전달 대비, 클릭은 열람 대비</translation>
        </message>
        <message>
            <source>% of requested</source>
            <translation>발송 요청 대비 %</translation>
        </message>
        <message>
            <source>The way benchmarks are given</source>
            <translation>벤치마크를 나타내는 방식</translation>
        </message>
        <message>
            <source>% of recipients</source>
            <translation>수신자 대비 %</translation>
        </message>
    </context>
    <context>
        <name>MetricsTable</name>
        <message>
            <source>Metrics by channel</source>
            <translation>채널별 지표</translation>
        </message>
        <message>
            <source>The metrics are on the clipboard.</source>
            <translation>지표를 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>Save the metrics</source>
            <translation>지표 저장</translation>
        </message>
        <message>
            <source>Numbers (*.csv)</source>
            <translation>숫자 (*.csv)</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>%1(으)로 저장했습니다.</translation>
        </message>
        <message>
            <source>&amp;Why this number?</source>
            <translation>이 수치의 이유(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Save as CSV…</source>
            <translation>CSV로 저장(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Unfold all channels</source>
            <translation>모든 채널 펼치기(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Fold all channels</source>
            <translation>모든 채널 접기(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>MomentList</name>
        <message>
            <source>What happens</source>
            <translation>일어날 일</translation>
        </message>
    </context>
    <context>
        <name>NewTemplateDialog</name>
        <message>
            <source>New template</source>
            <translation>새 템플릿</translation>
        </message>
        <message>
            <source>For example: Cart recovery</source>
            <translation>예: 장바구니 되찾기</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>이름(&amp;N)</translation>
        </message>
        <message>
            <source>For example: Order placed</source>
            <translation>예: 주문 완료</translation>
        </message>
        <message>
            <source>&amp;Goal: what should people do in the end?</source>
            <translation>목표: 사람들이 결국 무엇을 하기를 바라나요?(&amp;G)</translation>
        </message>
        <message>
            <source>Channels, the cheapest first</source>
            <translation>채널, 비용이 적은 것부터</translation>
        </message>
        <message>
            <source>&amp;Create</source>
            <translation>만들기(&amp;C)</translation>
        </message>
        <message>
            <source>Give the template a name.</source>
            <translation>템플릿에 이름을 지어 주세요.</translation>
        </message>
        <message>
            <source>Choose the channels you may use. More can be added on the board at any time.</source>
            <translation>쓸 수 있는 채널을 고르세요. 보드에서 언제든 더 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>A sequence needs at least two channels, so that one can follow where the other fails.</source>
            <translation>시퀀스에는 채널이 둘 이상 필요합니다. 한 채널이 실패하면 다른 채널이 이어받습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n channel(s). Drag them into steps on the board.</source>
            <translation>
                <numerusform>채널 %n개. 보드에서 단계로 끌어 놓으세요.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NumberEdit</name>
        <message>
            <source>“%1” is not a number.</source>
            <translation>“%1”은(는) 숫자가 아닙니다.</translation>
        </message>
        <message>
            <source>Only whole numbers go here.</source>
            <translation>정수만 적을 수 있습니다.</translation>
        </message>
        <message>
            <source>The number must be %1 or more.</source>
            <translation>%1 이상이어야 합니다.</translation>
        </message>
        <message>
            <source>The number must be between %1 and %2.</source>
            <translation>%1에서 %2 사이여야 합니다.</translation>
        </message>
    </context>
    <context>
        <name>OpenTemplate</name>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
    </context>
    <context>
        <name>PaletteBar</name>
        <message>
            <source>Drag a channel</source>
            <translation>채널 끌어 놓기</translation>
        </message>
        <message>
            <source>Channels to drag onto the board</source>
            <translation>보드로 끌어 놓을 채널</translation>
        </message>
    </context>
    <context>
        <name>PaletteChip</name>
        <message>
            <source>%1, new channel</source>
            <translation>%1, 새 채널</translation>
        </message>
        <message>
            <source>%1, channel</source>
            <translation>%1, 채널</translation>
        </message>
        <message>
            <source>Drag it onto the board, or press Enter to add a message at the end.</source>
            <translation>보드로 끌어 놓거나, Enter를 눌러 맨 뒤에 메시지를 추가하세요.</translation>
        </message>
        <message>
            <source>Drag onto the board, or press Enter to add at the end</source>
            <translation>보드로 끌어 놓거나 Enter로 맨 뒤에 추가</translation>
        </message>
        <message>
            <source>Add at the end</source>
            <translation>맨 뒤에 추가</translation>
        </message>
        <message>
            <source>Add with a second channel of this kind</source>
            <translation>같은 종류의 두 번째 채널로 추가</translation>
        </message>
    </context>
    <context>
        <name>PaletteController</name>
        <message>
            <source>%1 (on)</source>
            <translation>%1 (켜짐)</translation>
        </message>
        <message>
            <source>There is nothing this could be done with just now.</source>
            <translation>지금은 이 명령을 적용할 것이 없습니다.</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>Step %1: %2</source>
            <translation>%1단계: %2</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>템플릿</translation>
        </message>
    </context>
    <context>
        <name>PeopleStrip</name>
        <message>
            <source>People the message is previewed for</source>
            <translation>메시지를 미리 볼 사람</translation>
        </message>
        <message>
            <source>Segment %1</source>
            <translation>세그먼트 %1</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>보내지 않음</translation>
        </message>
        <message>
            <source>The guard keeps this message from the segment “%1”.</source>
            <translation>세그먼트 “%1”에는 조건 때문에 이 메시지를 보내지 않습니다.</translation>
        </message>
        <message>
            <source>What the segment “%1” gets</source>
            <translation>세그먼트 “%1”이(가) 받는 것</translation>
        </message>
        <message>
            <source>What the segment “%1” gets, if the guard’s events happened</source>
            <translation>조건의 이벤트가 일어났을 때 세그먼트 “%1”이(가) 받는 것</translation>
        </message>
    </context>
    <context>
        <name>PersonPopover</name>
        <message>
            <source>Held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>&amp;All by luck</source>
            <translation>모두 운에 맡기기(&amp;A)</translation>
        </message>
        <message>
            <source>Who is played</source>
            <translation>따라갈 사람</translation>
        </message>
        <message>
            <source>&amp;Number in the audience</source>
            <translation>대상 중 번호(&amp;N)</translation>
        </message>
        <message>
            <source>Each number is one person of the preview: the same luck every time.</source>
            <translation>번호마다 미리보기의 한 사람이며, 운이 매번 같습니다.</translation>
        </message>
        <message>
            <source>&amp;Segment</source>
            <translation>세그먼트(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Time zone</source>
            <translation>시간대(&amp;T)</translation>
        </message>
        <message>
            <source>Reachable by</source>
            <translation>도달할 수 있는 채널</translation>
        </message>
        <message>
            <source>The segment this person is in; by luck: as the profile shares them out.</source>
            <translation>이 사람이 속한 세그먼트입니다. 운에 맡기면 프로필의 비율대로 나뉩니다.</translation>
        </message>
        <message>
            <source>The clock by which this person lives; send windows follow it.</source>
            <translation>이 사람의 생활 시간입니다. 발송 시간이 이 시간을 따릅니다.</translation>
        </message>
        <message>
            <source>The channels on which this person can be reached at all.</source>
            <translation>이 사람에게 도달할 수 있는 채널입니다.</translation>
        </message>
        <message>
            <source>In the group that is sent nothing</source>
            <translation>아무것도 보내지 않는 대조군</translation>
        </message>
        <message>
            <source>By luck</source>
            <translation>운에 맡김</translation>
        </message>
        <message>
            <source>Drawn: %1</source>
            <translation>뽑힘: %1</translation>
        </message>
        <message>
            <source>The profile says nothing about this channel.</source>
            <translation>프로필에 이 채널이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>PictureStage</name>
        <message>
            <source>Dark phone</source>
            <translation>어두운 휴대폰</translation>
        </message>
        <message>
            <source>Variant %1</source>
            <translation>변형 %1</translation>
        </message>
        <message>
            <source>%1 as its recipient sees it</source>
            <translation>수신자에게 보이는 %1</translation>
        </message>
        <message>
            <source>The message as its recipient sees it</source>
            <translation>수신자에게 보이는 메시지</translation>
        </message>
        <message>
            <source>Mindset: “%1”</source>
            <translation>마음가짐: “%1”</translation>
        </message>
        <message>
            <source>%1 cuts this: %2.</source>
            <translation>%1에서 잘림: %2.</translation>
        </message>
    </context>
    <context>
        <name>PictureView</name>
        <message>
            <source>The message as its recipient sees it</source>
            <translation>수신자에게 보이는 메시지</translation>
        </message>
    </context>
    <context>
        <name>Pictures</name>
        <message>
            <source>Text message · Today 9:41</source>
            <translation>문자 메시지 · 오늘 오전 9:41</translation>
        </message>
        <message>
            <source>Business account</source>
            <translation>비즈니스 계정</translation>
        </message>
        <message>
            <source>Read more</source>
            <translation>더 읽기</translation>
        </message>
        <message>
            <source>See all options</source>
            <translation>모든 선택지 보기</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>받은편지함</translation>
        </message>
        <message>
            <source>(No subject)</source>
            <translation>(제목 없음)</translation>
        </message>
        <message>
            <source>To: %1</source>
            <translation>받는 사람: %1</translation>
        </message>
        <message>
            <source>(no subject)</source>
            <translation>(제목 없음)</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>%1에게</translation>
        </message>
        <message>
            <source>Call %1</source>
            <translation>%1에게 전화</translation>
        </message>
        <message>
            <source>Talked</source>
            <translation>통화함</translation>
        </message>
        <message>
            <source>Voicemail</source>
            <translation>음성 메시지</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>받지 않음</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>다시 걸기</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>초대</translation>
        </message>
        <message>
            <source>wants to connect</source>
            <translation>님이 1촌을 신청했습니다</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>무시</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>수락</translation>
        </message>
        <message>
            <source>Stamp</source>
            <translation>우표</translation>
        </message>
        <message>
            <source>Sponsored</source>
            <translation>광고</translation>
        </message>
        <message>
            <source>See more</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <comment>day on a locked phone</comment>
            <translation>M월 d일 dddd</translation>
        </message>
        <message>
            <source>now</source>
            <translation>지금</translation>
        </message>
    </context>
    <context>
        <name>PlayWords</name>
        <message>
            <source>%1, to %2 %</source>
            <comment>Viewed, to 50 %</comment>
            <translation>%1, %2 %까지</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>대기 중</translation>
        </message>
        <message>
            <source>It is not decided yet.</source>
            <translation>아직 정해지지 않았습니다.</translation>
        </message>
        <message>
            <source>Recipient %1</source>
            <translation>수신자 %1</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>not reachable</source>
            <translation>도달 불가</translation>
        </message>
        <message>
            <source>reachable by %1</source>
            <translation>도달 가능: %1</translation>
        </message>
        <message>
            <source>%1 %2, %3</source>
            <comment>weekday, date, clock: Mon 1/5/26, 9:00</comment>
            <translation>%2 (%1) %3</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>weekday and clock: Mon 9:00</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>date and clock: 1/5/26, 9:00</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>less than a second</source>
            <translation>1초 미만</translation>
        </message>
        <message>
            <source>at entry</source>
            <translation>진입 시</translation>
        </message>
        <message>
            <source>+ %1</source>
            <comment>elapsed time</comment>
            <translation>+ %1</translation>
        </message>
        <message>
            <source>the recipient</source>
            <translation>수신자</translation>
        </message>
        <message>
            <source>%1 has “%2”</source>
            <comment>a message and its event</comment>
            <translation>%1에 “%2”이(가) 있음</translation>
        </message>
        <message>
            <source>%1 was sent</source>
            <translation>%1 발송됨</translation>
        </message>
        <message>
            <source>%1 was delivered</source>
            <translation>%1 전달됨</translation>
        </message>
        <message>
            <source>%1 was opened</source>
            <translation>%1 열림</translation>
        </message>
        <message>
            <source>%1 was viewed</source>
            <translation>%1 열람됨</translation>
        </message>
        <message>
            <source>%1 was clicked</source>
            <translation>%1 클릭됨</translation>
        </message>
        <message>
            <source>%1 was answered</source>
            <translation>%1에 답장함</translation>
        </message>
        <message>
            <source>%1 made them unsubscribe</source>
            <translation>%1 때문에 수신 거부함</translation>
        </message>
        <message>
            <source>%1 made them complain</source>
            <translation>%1 때문에 신고함</translation>
        </message>
        <message>
            <source>%1 made them convert</source>
            <translation>%1 덕분에 전환함</translation>
        </message>
        <message>
            <source>%1 has no “%2”</source>
            <comment>a message and its event</comment>
            <translation>%1에 “%2”이(가) 없음</translation>
        </message>
        <message>
            <source>%1 was not sent</source>
            <translation>%1 발송되지 않음</translation>
        </message>
        <message>
            <source>%1 was not delivered</source>
            <translation>%1 전달되지 않음</translation>
        </message>
        <message>
            <source>%1 was not opened</source>
            <translation>%1 열리지 않음</translation>
        </message>
        <message>
            <source>%1 was not viewed</source>
            <translation>%1 열람되지 않음</translation>
        </message>
        <message>
            <source>%1 was not clicked</source>
            <translation>%1 클릭되지 않음</translation>
        </message>
        <message>
            <source>%1 was not answered</source>
            <translation>%1에 답장하지 않음</translation>
        </message>
        <message>
            <source>%1 did not make them unsubscribe</source>
            <translation>%1 때문에 수신 거부하지 않음</translation>
        </message>
        <message>
            <source>%1 did not make them complain</source>
            <translation>%1 때문에 신고하지 않음</translation>
        </message>
        <message>
            <source>%1 did not make them convert</source>
            <translation>%1(으)로 전환하지 않음</translation>
        </message>
        <message>
            <source>%1 is in the segment “%2”</source>
            <translation>%1이(가) 세그먼트 “%2”에 속함</translation>
        </message>
        <message>
            <source>%1 is not in the segment “%2”</source>
            <translation>%1이(가) 세그먼트 “%2”에 속하지 않음</translation>
        </message>
        <message>
            <source>%1 to at least %2 %</source>
            <translation>%1, %2 % 이상</translation>
        </message>
        <message>
            <source>%1 as far as %2 %</source>
            <translation>%1, %2 %까지</translation>
        </message>
        <message>
            <source>%1 by then</source>
            <translation>그때까지 %1</translation>
        </message>
        <message>
            <source>%1 %2 after %3</source>
            <comment>what happened, seconds, clock: SMS was delivered 2 s after 9:00</comment>
            <translation>%3에서 %2 뒤 %1</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <comment>what happened and when</comment>
            <translation>%2에 %1</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between facts</comment>
            <translation> 그리고 </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) in %1</source>
            <comment>the limit</comment>
            <translation>
                <numerusform>%1에 메시지 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Sent: %1.</source>
            <translation>발송: %1.</translation>
        </message>
        <message>
            <source>Sent: %1, variant %2.</source>
            <translation>발송: %1, 변형 %2.</translation>
        </message>
        <message>
            <source>Due at %1, it waited for the send window.</source>
            <translation>%1에 나갈 차례였지만 발송 시간까지 기다렸습니다.</translation>
        </message>
        <message>
            <source>Its guard holds: %1.</source>
            <translation>조건이 맞습니다: %1.</translation>
        </message>
        <message>
            <source>Skipped: %1. %2 cannot be reached by %3.</source>
            <translation>건너뜀: %1. %2에게 %3(으)로 도달할 수 없습니다.</translation>
        </message>
        <message>
            <source>Not sent: %1. The guard “%2” is false because %3.</source>
            <translation>보내지 않음: %1. 조건 “%2”이(가) 맞지 않습니다. 이유: %3.</translation>
        </message>
        <message>
            <source>nothing can make it true</source>
            <translation>어떤 일이 있어도 맞을 수 없음</translation>
        </message>
        <message>
            <source>Skipped: %1. The limit is %2, and %3 went out at %4.</source>
            <translation>건너뜀: %1. 한도는 %2인데 %4에 %3이(가) 나갔습니다.</translation>
        </message>
        <message>
            <source>Converted without any message.</source>
            <translation>메시지 없이도 전환했습니다.</translation>
        </message>
        <message>
            <source>%1: %2, at once.</source>
            <comment>an event, a message</comment>
            <translation>%2: %1, 즉시.</translation>
        </message>
        <message>
            <source>%1: %2, %3 after it went out.</source>
            <comment>an event, a message, a time span</comment>
            <translation>%2: 나간 지 %3 뒤 %1.</translation>
        </message>
        <message>
            <source>Seen to %1 %.</source>
            <translation>%1 %까지 봄.</translation>
        </message>
        <message>
            <source>You made it happen.</source>
            <translation>직접 일어나게 한 일입니다.</translation>
        </message>
        <message>
            <source>Too late to spare %1.</source>
            <translation>너무 늦어 %1을(를) 아끼지 못했습니다.</translation>
        </message>
        <message>
            <source>It is counted; the sequence was over.</source>
            <translation>집계에는 들어가지만 시퀀스는 끝나 있었습니다.</translation>
        </message>
        <message>
            <source>The wait for it ends.</source>
            <translation>기다림이 끝납니다.</translation>
        </message>
        <message>
            <source>converted without any message</source>
            <translation>메시지 없이 전환</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>an event and its message: viewed KakaoTalk</comment>
            <translation>%2 %1</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <comment>what ended it, clock</comment>
            <translation>%2에 %1</translation>
        </message>
        <message>
            <source>%1 at %2, %3 after it went out</source>
            <comment>what ended it, clock, time span</comment>
            <translation>%2에 %1, 나간 지 %3 뒤</translation>
        </message>
        <message>
            <source>Stopped: %1.</source>
            <translation>중지: %1.</translation>
        </message>
        <message>
            <source>Left the sequence: %1.</source>
            <translation>시퀀스에서 이탈: %1.</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>Step %1 “%2”</source>
            <translation>%1단계 “%2”</translation>
        </message>
        <message>
            <source>Enters the sequence, on %1 at %2 in %3.</source>
            <translation>%3 기준 %1 %2에 시퀀스에 진입합니다.</translation>
        </message>
        <message>
            <source>Held out: is sent nothing, to measure what happens without the messages.</source>
            <translation>대조군: 메시지가 없을 때를 재기 위해 아무것도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>%1 begins.</source>
            <comment>a step</comment>
            <translation>%1 시작.</translation>
        </message>
        <message>
            <source>%1 is done.</source>
            <comment>a step</comment>
            <translation>%1 완료.</translation>
        </message>
        <message>
            <source>Put off: %1 waits until %2. The limit is %3, and %4 went out at %5.</source>
            <translation>미룸: %1은(는) %2까지 기다립니다. 한도는 %3인데 %5에 %4이(가) 나갔습니다.</translation>
        </message>
        <message>
            <source>Reached the end of the sequence.</source>
            <translation>시퀀스의 끝에 이르렀습니다.</translation>
        </message>
        <message>
            <source>Not needed any more: %1. The recipient %2.</source>
            <comment>a message, what ended it: viewed KakaoTalk</comment>
            <translation>더는 필요 없음: %1. 수신자: %2.</translation>
        </message>
        <message>
            <source>Not decided: %1. The preview ends %2 after entry.</source>
            <translation>정해지지 않음: %1. 미리보기는 진입하고 %2 뒤에 끝납니다.</translation>
        </message>
        <message>
            <source>The preview ends %1 after entry; the sequence is still running.</source>
            <translation>미리보기는 진입하고 %1 뒤에 끝납니다. 시퀀스는 아직 진행 중입니다.</translation>
        </message>
        <message>
            <source>Sent %1</source>
            <comment>when</comment>
            <translation>%1 발송</translation>
        </message>
        <message>
            <source>Put off until %1</source>
            <translation>%1까지 미룸</translation>
        </message>
        <message>
            <source>Not needed: %1</source>
            <translation>필요 없음: %1</translation>
        </message>
        <message>
            <source>After the preview's end</source>
            <translation>미리보기가 끝난 뒤</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>Skipped: not reachable</source>
            <translation>건너뜀: 도달 불가</translation>
        </message>
        <message>
            <source>Not sent: guard</source>
            <translation>보내지 않음: 조건</translation>
        </message>
        <message>
            <source>Not sent: in %1</source>
            <comment>a segment</comment>
            <translation>보내지 않음: %1에 속함</translation>
        </message>
        <message>
            <source>Not sent: not in %1</source>
            <comment>a segment</comment>
            <translation>보내지 않음: %1에 속하지 않음</translation>
        </message>
        <message>
            <source>Not sent: %1</source>
            <translation>보내지 않음: %1</translation>
        </message>
        <message>
            <source>Skipped: limit reached</source>
            <translation>건너뜀: 한도 도달</translation>
        </message>
    </context>
    <context>
        <name>PlayerPane</name>
        <message>
            <source>Player of one recipient</source>
            <translation>수신자 한 명 따라가기</translation>
        </message>
        <message>
            <source>The person before</source>
            <translation>앞 사람</translation>
        </message>
        <message>
            <source>The next person</source>
            <translation>다음 사람</translation>
        </message>
        <message>
            <source>Somebody at random</source>
            <translation>아무나 한 사람</translation>
        </message>
        <message>
            <source>Find somebody who</source>
            <translation>다음과 같은 사람 찾기</translation>
        </message>
        <message>
            <source>The next person of the audience to whom this happens</source>
            <translation>대상 가운데 이런 일이 일어나는 다음 사람</translation>
        </message>
        <message>
            <source>Back to luck</source>
            <translation>운에 다시 맡기기</translation>
        </message>
        <message>
            <source>Forget what you made happen</source>
            <translation>직접 일어나게 한 일을 잊습니다</translation>
        </message>
        <message>
            <source>Close the player (Esc)</source>
            <translation>따라가기 닫기 (Esc)</translation>
        </message>
        <message>
            <source>To the beginning</source>
            <translation>처음으로</translation>
        </message>
        <message>
            <source>One moment back</source>
            <translation>한 순간 뒤로</translation>
        </message>
        <message>
            <source>One moment on</source>
            <translation>한 순간 앞으로</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>끝으로</translation>
        </message>
        <message>
            <source>Make it happen now</source>
            <translation>지금 일어나게 하기</translation>
        </message>
        <message>
            <source>The recipient does it at this moment; what follows is played anew</source>
            <translation>수신자가 이 순간에 이렇게 합니다. 그 뒤는 새로 진행됩니다</translation>
        </message>
        <message>
            <source>Nobody is played</source>
            <translation>따라가는 사람이 없습니다</translation>
        </message>
        <message>
            <source>The sequence cannot be played yet. %1</source>
            <translation>아직 시퀀스를 진행할 수 없습니다. %1</translation>
        </message>
        <message>
            <source>%1. Click to choose somebody.</source>
            <translation>%1. 클릭하면 사람을 고릅니다.</translation>
        </message>
        <message>
            <source>Who is played: %1</source>
            <translation>따라가는 사람: %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>date and time zone</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1×</source>
            <comment>speed</comment>
            <translation>%1배</translation>
        </message>
        <message>
            <source>Speed: %1</source>
            <translation>속도: %1</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>속도</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>재생</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>일시 정지 (Space)</translation>
        </message>
        <message>
            <source>Play (Space)</source>
            <translation>재생 (Space)</translation>
        </message>
        <message>
            <source>is &amp;stopped by a stop condition</source>
            <translation>중지 조건으로 멈추는 사람(&amp;S)</translation>
        </message>
        <message>
            <source>reacts too &amp;late to spare a message</source>
            <translation>너무 늦게 반응해 메시지를 아끼지 못하는 사람(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;converts</source>
            <translation>전환하는 사람(&amp;C)</translation>
        </message>
        <message>
            <source>lea&amp;ves the sequence</source>
            <translation>시퀀스에서 이탈하는 사람(&amp;V)</translation>
        </message>
        <message>
            <source>reaches the &amp;end</source>
            <translation>끝까지 가는 사람(&amp;E)</translation>
        </message>
        <message>
            <source>is still &amp;under way at the preview's end</source>
            <translation>미리보기가 끝날 때 아직 진행 중인 사람(&amp;U)</translation>
        </message>
        <message>
            <source>is &amp;held out</source>
            <translation>대조군에 속한 사람(&amp;H)</translation>
        </message>
        <message>
            <source>Nobody like that among the next %1 people of the audience.</source>
            <translation>대상의 다음 %1명 가운데 그런 사람이 없습니다.</translation>
        </message>
        <message>
            <source>Everything has happened</source>
            <translation>모든 일이 일어났습니다</translation>
        </message>
        <message>
            <source>Nothing is sent yet</source>
            <translation>아직 보낸 것이 없습니다</translation>
        </message>
    </context>
    <context>
        <name>PrecisionRow</name>
        <message>
            <source>&amp;Take this size</source>
            <translation>이 크기로 정하기(&amp;T)</translation>
        </message>
        <message>
            <source>Figure to know</source>
            <translation>알고 싶은 수치</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>무엇의</translation>
        </message>
        <message>
            <source>To within</source>
            <translation>오차</translation>
        </message>
        <message>
            <source>Of the figure itself: 1 % of 20,000 people are 200 people</source>
            <translation>수치 자체에 대한 비율입니다. 20,000명의 1 %는 200명입니다</translation>
        </message>
        <message>
            <source>of</source>
            <comment>a figure of a message</comment>
            <translation>/</translation>
        </message>
        <message>
            <source>±</source>
            <translation>±</translation>
        </message>
        <message>
            <source>the whole run</source>
            <translation>실행 전체</translation>
        </message>
        <message>
            <source>people converted</source>
            <translation>전환한 사람</translation>
        </message>
        <message>
            <source>people reached</source>
            <translation>도달한 사람</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>There is no forecast yet.</source>
            <translation>아직 예측이 없습니다.</translation>
        </message>
        <message>
            <source>In this forecast nobody gets there, so no audience is large enough to count them.</source>
            <translation>이 예측에서는 아무도 거기에 이르지 않아 어떤 크기의 대상으로도 셀 수 없습니다.</translation>
        </message>
        <message>
            <source>Even %1 people would not tell it that precisely.</source>
            <translation>%1명으로도 그만큼 정확히 알 수 없습니다.</translation>
        </message>
        <message>
            <source>You need %1 people. Then the sampling is off by no more than that, 95 times in 100.</source>
            <translation>%1명이 필요합니다. 그러면 100번 중 95번은 표본 오차가 이보다 크지 않습니다.</translation>
        </message>
        <message>
            <source>What you see now is exact and needs no size; a run does.</source>
            <translation>지금 보이는 값은 정확하여 크기가 필요 없습니다. 실행에는 필요합니다.</translation>
        </message>
    </context>
    <context>
        <name>PreviewController</name>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>점검 결과</translation>
        </message>
        <message>
            <source>Findings (%1)</source>
            <translation>점검 결과 (%1)</translation>
        </message>
        <message>
            <source>The run is cancelled; nothing of it is kept.</source>
            <translation>실행을 취소했습니다. 결과는 남지 않습니다.</translation>
        </message>
        <message>
            <source>The run is kept under “Runs”.</source>
            <translation>실행 결과가 “실행 기록”에 보관되었습니다.</translation>
        </message>
        <message>
            <source>This run was kept by an older Stepline, without its profile, so it cannot be made again. Run makes a new one.</source>
            <translation>이전 버전의 Stepline이 프로필 없이 보관한 실행이라 다시 만들 수 없습니다. ‘실행’으로 새로 만드세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n chart(s) are saved to %1.</source>
            <translation>
                <numerusform>차트 %n개를 %1에 저장했습니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewPanel</name>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Back to the live forecast</source>
            <translation>실시간 예측으로</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>미리보기</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Vs. all at once</source>
            <translation>한꺼번에와 비교</translation>
        </message>
        <message>
            <source>Per step</source>
            <translation>단계별</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>시간에 따라</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>금액</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행 기록</translation>
        </message>
        <message>
            <source>Preview pages</source>
            <translation>미리보기 탭</translation>
        </message>
        <message>
            <source>Preview settings</source>
            <translation>미리보기 설정</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>실행 진행률</translation>
        </message>
        <message>
            <source>Preview the whole audience and keep the result (F5)</source>
            <translation>전체 대상을 계산하고 결과를 보관합니다 (F5)</translation>
        </message>
        <message>
            <source>Kept run of %1: %2 people, seed %3, profile “%4”.</source>
            <translation>%1에 보관한 실행: %2명, 시드 %3, 프로필 “%4”.</translation>
        </message>
        <message>
            <source>%1 of %2 people</source>
            <translation>%2명 중 %1명</translation>
        </message>
        <message>
            <source>The run is cancelled; nothing is kept.</source>
            <translation>실행을 취소했습니다. 아무것도 남지 않습니다.</translation>
        </message>
        <message>
            <source>The run could not be made.</source>
            <translation>실행하지 못했습니다.</translation>
        </message>
        <message>
            <source>Open a template, and its forecast appears here.</source>
            <translation>템플릿을 열면 예측이 여기에 나타납니다.</translation>
        </message>
        <message>
            <source>The forecast is on its way.</source>
            <translation>예측을 계산하고 있습니다.</translation>
        </message>
        <message>
            <source>This sequence cannot be previewed yet: %1</source>
            <translation>아직 이 시퀀스를 미리 볼 수 없습니다: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n more stand in its way.</source>
            <translation>
                <numerusform>그 밖에 %n가지가 더 막고 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept run</source>
            <translation>보관한 실행</translation>
        </message>
        <message>
            <source>≈ from %1 people</source>
            <translation>≈ %1명 기준</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>정확함</translation>
        </message>
        <message>
            <source>Expected values, computed without simulating anybody: no sampling noise.</source>
            <translation>아무도 모의 실행하지 않고 계산한 기댓값입니다. 표본 오차가 없습니다.</translation>
        </message>
        <message>
            <source>A part of the audience, scaled up. The rest follows when you stop editing.</source>
            <translation>대상의 일부를 계산해 환산한 값입니다. 편집을 멈추면 나머지도 계산합니다.</translation>
        </message>
        <message>
            <source>%1 people</source>
            <translation>%1명</translation>
        </message>
        <message>
            <source>low rates</source>
            <translation>낮은 수치</translation>
        </message>
        <message>
            <source>high rates</source>
            <translation>높은 수치</translation>
        </message>
        <message>
            <source>%1, seed %2. Click to change.</source>
            <translation>%1, 시드 %2. 클릭하면 바꿉니다.</translation>
        </message>
        <message numerus="yes">
            <source>%1 (and %n more)</source>
            <translation>
                <numerusform>%1 (그 밖에 %n개)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>Page before (Page Up)</source>
            <translation>이전 쪽 (Page Up)</translation>
        </message>
        <message>
            <source>Next page (Page Down)</source>
            <translation>다음 쪽 (Page Down)</translation>
        </message>
        <message>
            <source>Print Preview</source>
            <translation>인쇄 미리 보기</translation>
        </message>
        <message>
            <source>The report as it is printed</source>
            <translation>인쇄될 보고서</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>용지</translation>
        </message>
        <message>
            <source>Letter</source>
            <comment>a size of paper</comment>
            <translation>레터</translation>
        </message>
        <message>
            <source>Smaller (Ctrl+−)</source>
            <translation>작게 (Ctrl+−)</translation>
        </message>
        <message>
            <source>Larger (Ctrl++)</source>
            <translation>크게 (Ctrl++)</translation>
        </message>
        <message>
            <source>Show the whole page (Ctrl+0)</source>
            <translation>쪽 전체 보기 (Ctrl+0)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>인쇄(&amp;P)…</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>%1/%2쪽</translation>
        </message>
        <message>
            <source>Print the report</source>
            <translation>보고서 인쇄</translation>
        </message>
    </context>
    <context>
        <name>ProfileDocument</name>
        <message>
            <source>This profile came with the program and stays as it is. Duplicate it and change the copy.</source>
            <translation>프로그램에 들어 있는 프로필이라 바꿀 수 없습니다. 복제한 뒤 복사본을 바꾸세요.</translation>
        </message>
    </context>
    <context>
        <name>ProfileEditor</name>
        <message>
            <source>Profile without a name</source>
            <translation>이름 없는 프로필</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>복제</translation>
        </message>
        <message>
            <source>Delete this profile</source>
            <translation>이 프로필 삭제</translation>
        </message>
        <message>
            <source>Undo the last change of the profile</source>
            <translation>프로필의 마지막 변경 되돌리기</translation>
        </message>
        <message>
            <source>Redo the change of the profile</source>
            <translation>프로필의 변경 다시 하기</translation>
        </message>
        <message>
            <source>Behaviour profile</source>
            <translation>행동 프로필</translation>
        </message>
        <message>
            <source>How your recipients behave: the forecast uses this profile.</source>
            <translation>수신자가 어떻게 행동하는지입니다. 예측이 이 프로필을 씁니다.</translation>
        </message>
        <message>
            <source>Makes a copy of your own that you can change.</source>
            <translation>바꿀 수 있는 복사본을 만듭니다.</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>실행 취소: %1</translation>
        </message>
        <message>
            <source>Nothing to undo in this profile</source>
            <translation>이 프로필에는 되돌릴 것이 없습니다</translation>
        </message>
        <message>
            <source>Redo: %1</source>
            <translation>다시 실행: %1</translation>
        </message>
        <message>
            <source>Nothing to redo in this profile</source>
            <translation>이 프로필에는 다시 할 것이 없습니다</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>프로그램에 들어 있음</translation>
        </message>
        <message>
            <source>your own</source>
            <translation>직접 만듦</translation>
        </message>
        <message>
            <source>This profile cannot be used: %1</source>
            <translation>이 프로필은 쓸 수 없습니다: %1</translation>
        </message>
        <message>
            <source>Came with the program and stays as it is. Duplicate it to put in your own numbers.</source>
            <translation>프로그램에 들어 있어 바꿀 수 없습니다. 복제하여 자신의 수치를 넣으세요.</translation>
        </message>
        <message>
            <source>%1 (mine)</source>
            <translation>%1 (내 것)</translation>
        </message>
        <message>
            <source>%1 (mine %2)</source>
            <translation>%1 (내 것 %2)</translation>
        </message>
        <message>
            <source>Your list: %1 people.</source>
            <translation>내 목록: %1명.</translation>
        </message>
        <message>
            <source>Your list has no size yet.</source>
            <translation>목록의 크기가 아직 없습니다.</translation>
        </message>
        <message>
            <source>%1 costs you %2</source>
            <translation>%1 한 건에 %2</translation>
        </message>
    </context>
    <context>
        <name>ProfilePart</name>
        <message>
            <source>Change %1</source>
            <translation>%1 변경</translation>
        </message>
    </context>
    <context>
        <name>ProfileTitle</name>
        <message>
            <source>Typical audience, human opens</source>
            <translation>일반 고객, 사람이 연 메일</translation>
        </message>
        <message>
            <source>Typical audience, reported opens</source>
            <translation>일반 고객, 보고된 메일 열람</translation>
        </message>
        <message>
            <source>Typical audience, KakaoTalk Brand Message</source>
            <translation>일반 고객, 카카오 브랜드 메시지</translation>
        </message>
        <message>
            <source>Cold outbound</source>
            <translation>콜드 아웃바운드</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>확인</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>찾는 위치:</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>뒤로 가기</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>앞으로</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>앞으로 가기</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>상위 폴더</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>상위 폴더로 가기</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>새 폴더 만들기</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>새 폴더를 만듭니다</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>목록 보기</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>목록으로 보기</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>자세히 보기</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>자세히 보기로 바꾸기</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>사이드바</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>위치와 북마크 목록</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>파일 형식:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>파일 이름(&amp;N):</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>폴더:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>열기(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>저장(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>선택(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>이름 바꾸기(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>삭제(&amp;D)</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>숨김 파일 표시(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>새 폴더(&amp;N)</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>새 폴더</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>최근 위치</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>내 컴퓨터</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>컴퓨터</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1이(가) 이미 있습니다.
바꿀까요?</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
파일을 찾을 수 없습니다.
파일 이름을 확인하세요.</translation>
        </message>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
폴더를 찾을 수 없습니다.
폴더 이름을 확인하세요.</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>컴퓨터</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>수정한 날짜</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>잘라내기(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>모두 선택</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>확인</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>예(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>아니요(&amp;N)</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>버리기</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>적용</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>초기화</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>왼쪽으로 스크롤</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>오른쪽으로 스크롤</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>잘라내기(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>링크 주소 복사(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>모두 선택</translation>
        </message>
    </context>
    <context>
        <name>RemovalDialog</name>
        <message>
            <source>“%1” was deleted from the team's library.</source>
            <translation>“%1”이(가) 팀 라이브러리에서 삭제되었습니다.</translation>
        </message>
        <message>
            <source>%1 put “%2” into the bin.</source>
            <translation>%1 님이 “%2”을(를) 휴지통에 넣었습니다.</translation>
        </message>
        <message>
            <source>Put away by somebody else</source>
            <translation>다른 사람이 치움</translation>
        </message>
        <message>
            <source>It happened %1.</source>
            <translation>%1에 있었던 일입니다.</translation>
        </message>
        <message>
            <source>What you changed is kept on this computer, and nobody else has it.</source>
            <translation>바꾼 내용은 이 컴퓨터에만 있고, 다른 사람에게는 없습니다.</translation>
        </message>
        <message>
            <source>It is still on this computer as you see it.</source>
            <translation>이 컴퓨터에는 지금 보이는 그대로 남아 있습니다.</translation>
        </message>
        <message>
            <source>Keep it as a &amp;new one</source>
            <translation>새 템플릿으로 남기기(&amp;N)</translation>
        </message>
        <message>
            <source>Yours becomes a template of its own, which the team sees, too.</source>
            <translation>내 것이 별도의 템플릿이 되고, 팀에서도 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Take it &amp;out of the bin</source>
            <translation>휴지통에서 꺼내기(&amp;O)</translation>
        </message>
        <message>
            <source>It is back for everybody, with what you changed.</source>
            <translation>바꾼 내용과 함께 모두에게 돌아옵니다.</translation>
        </message>
        <message>
            <source>&amp;Let it go</source>
            <translation>보내 주기(&amp;L)</translation>
        </message>
        <message>
            <source>It is closed here, and what only you have of it is dropped.</source>
            <translation>여기서 닫히고, 나에게만 있는 내용은 버려집니다.</translation>
        </message>
        <message>
            <source>&amp;Decide later</source>
            <translation>나중에 결정(&amp;D)</translation>
        </message>
    </context>
    <context>
        <name>ReportController</name>
        <message>
            <source>There is no forecast while the sequence has errors: %1</source>
            <translation>시퀀스에 오류가 있는 동안에는 예측이 없습니다: %1</translation>
        </message>
        <message>
            <source>Export a report</source>
            <translation>보고서 내보내기</translation>
        </message>
        <message>
            <source>PDF, for reading and printing (*.pdf)</source>
            <translation>읽고 인쇄하는 PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>웹 페이지 (*.html)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Table of messages (*.csv)</source>
            <translation>메시지 표 (*.csv)</translation>
        </message>
        <message>
            <source>Save the board as a picture</source>
            <translation>보드를 그림으로 저장</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>그림 (*.png)</translation>
        </message>
        <message>
            <source>Drawing that stays sharp at any size (*.svg)</source>
            <translation>어떤 크기에서도 선명한 그림 (*.svg)</translation>
        </message>
        <message>
            <source>Export to run it</source>
            <translation>실행하도록 내보내기</translation>
        </message>
        <message>
            <source>BPMN process (*.bpmn)</source>
            <translation>BPMN 프로세스 (*.bpmn)</translation>
        </message>
        <message>
            <source>State machine (*.asl.json *.json)</source>
            <translation>상태 기계 (*.asl.json *.json)</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>%1(으)로 내보냈습니다.</translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message>
            <source>entry</source>
            <translation>진입</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>a range</comment>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>도달</translation>
        </message>
        <message>
            <source>stopped early</source>
            <translation>일찍 멈춤</translation>
        </message>
        <message>
            <source>converted</source>
            <translation>전환</translation>
        </message>
        <message>
            <source>cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>%1 messages a person</source>
            <translation>1인당 메시지 %1건</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>절감</translation>
        </message>
        <message>
            <source>against everything at once</source>
            <translation>한꺼번에 보낼 때와 비교</translation>
        </message>
        <message>
            <source>revenue</source>
            <translation>매출</translation>
        </message>
        <message>
            <source>soon</source>
            <comment>a metric that is to be supported</comment>
            <translation>예정</translation>
        </message>
        <message>
            <source>Counts per channel</source>
            <translation>채널별 건수</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>합계</translation>
        </message>
        <message>
            <source>“soon”: the provider is yet to report it. The forecast expects it all the same and counts it in the total.</source>
            <translation>“예정”: 발송사가 아직 보고하지 않지만, 예측은 이를 기대해 합계에 넣습니다.</translation>
        </message>
        <message>
            <source>Counts per message</source>
            <translation>메시지별 건수</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>번호</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>There is no forecast yet.</source>
            <translation>아직 예측이 없습니다.</translation>
        </message>
        <message>
            <source>a profile without a name</source>
            <translation>이름 없는 프로필</translation>
        </message>
        <message>
            <source>%1 recipients with the profile “%2”: expected values, computed exactly.</source>
            <translation>프로필 “%2”의 수신자 %1명: 정확히 계산한 기댓값입니다.</translation>
        </message>
        <message>
            <source>%1 recipients with the profile “%2”, simulated with seed %3.</source>
            <translation>프로필 “%2”의 수신자 %1명, 시드 %3으로 모의 실행했습니다.</translation>
        </message>
        <message>
            <source>Scaled up from %1 simulated recipients.</source>
            <translation>모의 실행한 수신자 %1명에서 확대한 값입니다.</translation>
        </message>
        <message>
            <source>Ranges: all numbers of the profile at their low and at their high end.</source>
            <translation>범위: 프로필의 모든 수치가 가장 낮을 때와 가장 높을 때입니다.</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>즉시</translation>
        </message>
        <message>
            <source>+ %1</source>
            <comment>time after entry</comment>
            <translation>+ %1</translation>
        </message>
        <message>
            <source>%1, in the recipient’s time zone</source>
            <translation>%1, 수신자의 시간대</translation>
        </message>
        <message>
            <source>%1, in %2</source>
            <comment>a window, a time zone</comment>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>at most %n message(s) in %1</source>
            <translation>
                <numerusform>%1 동안 메시지 최대 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, the rest later</source>
            <translation>%1, 나머지는 나중에</translation>
        </message>
        <message>
            <source>%1, the rest is left out</source>
            <translation>%1, 나머지는 생략</translation>
        </message>
        <message>
            <source>next sequence: %1</source>
            <translation>다음 시퀀스: %1</translation>
        </message>
        <message>
            <source>tag: %1</source>
            <translation>태그: %1</translation>
        </message>
        <message>
            <source>task: %1</source>
            <translation>할 일: %1</translation>
        </message>
        <message>
            <source>no further messages</source>
            <translation>더 이상 메시지 없음</translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>트리거</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>세그먼트</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>Leaves when</source>
            <translation>이탈 조건</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>길이</translation>
        </message>
        <message>
            <source>Send window</source>
            <translation>발송 시간</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>한도</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>%1 are sent nothing, to compare with</source>
            <translation>%1에게는 비교를 위해 아무것도 보내지 않습니다</translation>
        </message>
        <message>
            <source>After completing</source>
            <translation>완료한 뒤</translation>
        </message>
        <message>
            <source>After a stop</source>
            <translation>멈춘 뒤</translation>
        </message>
        <message>
            <source>After leaving</source>
            <translation>나간 뒤</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>담당자</translation>
        </message>
        <message>
            <source>Review by</source>
            <translation>검토 기한</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Button</source>
            <translation>버튼</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Preheader</source>
            <translation>미리보기 문구</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Stops when</source>
            <translation>중지 조건</translation>
        </message>
        <message>
            <source>Only if</source>
            <translation>조건부 발송</translation>
        </message>
        <message>
            <source>Goes on when</source>
            <translation>진행 조건</translation>
        </message>
        <message>
            <source>then waits %1</source>
            <translation>그다음 %1 대기</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>변형</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>The sequence has no steps yet.</source>
            <translation>시퀀스에 아직 단계가 없습니다.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <comment>messages in steps</comment>
            <translation>%2에 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>메시지 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>단계 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. The sequence is off: everything goes out at once.</source>
            <translation>%1. 시퀀스가 꺼져 있어 모두 한꺼번에 나갑니다.</translation>
        </message>
        <message>
            <source>%1, all at once.</source>
            <translation>%1, 모두 한꺼번에 나갑니다.</translation>
        </message>
        <message>
            <source>%1, over %2 when nobody reacts.</source>
            <translation>%1, 아무도 반응하지 않으면 %2에 걸쳐 나갑니다.</translation>
        </message>
        <message>
            <source>For somebody who enters on %1 (%2) and reacts to nothing. Every message that is not needed any more falls away earlier.</source>
            <translation>%1(%2)에 들어와 아무것에도 반응하지 않는 사람 기준입니다. 필요 없어진 메시지는 그전에 빠집니다.</translation>
        </message>
        <message>
            <source>Day %1, %2</source>
            <comment>day number since entry, weekday and time</comment>
            <translation>%1일째, %2</translation>
        </message>
        <message>
            <source>Whole sequence</source>
            <translation>시퀀스 전체</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>%1 기준</translation>
        </message>
        <message>
            <source>Version %1, edited since</source>
            <translation>버전 %1, 그 뒤 편집함</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Sequence without a name</source>
            <translation>이름 없는 시퀀스</translation>
        </message>
        <message>
            <source>Made with Stepline on %1</source>
            <translation>%1에 Stepline으로 만들었습니다</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%2개 중 %1개 완료</translation>
        </message>
        <message>
            <source>No text yet</source>
            <translation>아직 내용 없음</translation>
        </message>
        <message>
            <source>There is no picture “%1”. There are: %2.</source>
            <translation>그림 “%1”이(가) 없습니다. 있는 것: %2.</translation>
        </message>
        <message>
            <source>The picture “%1” has nothing to show for this sequence.</source>
            <translation>이 시퀀스에는 그림 “%1”에 보여 줄 것이 없습니다.</translation>
        </message>
        <message>
            <source>The picture “%1” needs a forecast. %2</source>
            <translation>그림 “%1”에는 예측이 필요합니다. %2</translation>
        </message>
        <message>
            <source>The folder “%1” cannot be made. Choose another place.</source>
            <translation>“%1” 폴더를 만들 수 없습니다. 다른 곳을 고르세요.</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>%1/%2쪽</translation>
        </message>
    </context>
    <context>
        <name>Rows</name>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>RunsModel</name>
        <message>
            <source>Low</source>
            <translation>낮음</translation>
        </message>
        <message>
            <source>High</source>
            <translation>높음</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>보통</translation>
        </message>
        <message>
            <source>Took %1 s with the %2 engine</source>
            <translation>%2 엔진으로 %1초 걸림</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>수신자</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>프로필</translation>
        </message>
        <message>
            <source>Rates</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>시드</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>절감</translation>
        </message>
    </context>
    <context>
        <name>RunsPage</name>
        <message>
            <source>&amp;Open</source>
            <translation>열기(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>비교(&amp;C)</translation>
        </message>
        <message>
            <source>Run a&amp;gain</source>
            <translation>다시 실행(&amp;G)</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>제거(&amp;M)</translation>
        </message>
        <message>
            <source>Runs kept of this template</source>
            <translation>이 템플릿으로 보관한 실행</translation>
        </message>
        <message>
            <source>Select two runs to compare them; one alone is compared with the template as it is now</source>
            <translation>실행 둘을 고르면 서로 비교하고, 하나만 고르면 지금의 템플릿과 비교합니다</translation>
        </message>
        <message>
            <source>Run the template as it was then, with the profile, people and seed of then</source>
            <translation>그때의 템플릿을 그때의 프로필, 인원, 시드로 실행합니다</translation>
        </message>
        <message>
            <source>No run is kept yet. Run previews the whole audience and keeps the result here, to compare later.</source>
            <translation>아직 보관한 실행이 없습니다. ‘실행’을 누르면 전체 대상을 계산하고 나중에 비교할 수 있게 결과를 여기에 보관합니다.</translation>
        </message>
        <message>
            <source>Kept runs</source>
            <translation>보관한 실행</translation>
        </message>
        <message>
            <source>The run of %1 is removed.</source>
            <translation>%1의 실행을 제거했습니다.</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>제거(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>SequenceForm</name>
        <message>
            <source>Send window</source>
            <translation>발송 시간</translation>
        </message>
        <message>
            <source>Messages may go out</source>
            <translation>메시지를 보낼 수 있는 때</translation>
        </message>
        <message>
            <source>Hold-out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>Recipients who get nothing</source>
            <translation>아무것도 받지 않는 수신자</translation>
        </message>
        <message>
            <source>A random part of the audience is sent nothing, so that what the sequence really wins can be measured against it.</source>
            <translation>대상의 일부를 무작위로 골라 아무것도 보내지 않습니다. 시퀀스의 실제 효과를 견주어 잴 수 있습니다.</translation>
        </message>
        <message>
            <source>Exits</source>
            <translation>이탈</translation>
        </message>
        <message>
            <source>Leave the sequence when, on any message</source>
            <translation>어떤 메시지에서든 다음 일이 있으면 이탈</translation>
        </message>
        <message>
            <source>When one of these happens on any message, the recipient leaves the sequence at once, whatever the messages’ own stop conditions are.</source>
            <translation>어떤 메시지에서든 이 가운데 하나가 일어나면, 메시지의 중지 조건과 상관없이 수신자가 바로 시퀀스에서 나갑니다.</translation>
        </message>
        <message>
            <source>Frequency limit</source>
            <translation>빈도 한도</translation>
        </message>
        <message>
            <source>Limit how many messages one person gets</source>
            <translation>한 사람이 받는 메시지 수 제한</translation>
        </message>
        <message>
            <source>Counts the messages of this sequence that were sent to one recipient in any span of that length.</source>
            <translation>이 길이의 기간마다 한 수신자에게 보낸 이 시퀀스의 메시지를 셉니다.</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>최대</translation>
        </message>
        <message>
            <source>The span must be longer than nothing.</source>
            <translation>기간은 0보다 길어야 합니다.</translation>
        </message>
        <message>
            <source>How many messages of this sequence one person gets in that span.</source>
            <translation>그 기간에 한 사람이 받는 이 시퀀스의 메시지 수입니다.</translation>
        </message>
        <message>
            <source>messages per</source>
            <translation>개, 기간</translation>
        </message>
        <message>
            <source>The span in which they are counted, back from the moment a message is due.</source>
            <translation>메시지가 나갈 순간부터 거슬러 세는 기간입니다.</translation>
        </message>
        <message>
            <source>is left out</source>
            <translation>보내지 않음</translation>
        </message>
        <message>
            <source>the sequence goes on without it</source>
            <translation>그 메시지 없이 시퀀스가 이어집니다</translation>
        </message>
        <message>
            <source>waits its turn</source>
            <translation>차례를 기다림</translation>
        </message>
        <message>
            <source>it goes out as soon as the limit allows</source>
            <translation>한도가 허락하는 대로 나갑니다</translation>
        </message>
        <message>
            <source>A message beyond the limit</source>
            <translation>한도를 넘는 메시지</translation>
        </message>
        <message>
            <source>What becomes of a message that would be one too many.</source>
            <translation>한도를 넘는 메시지를 어떻게 할지입니다.</translation>
        </message>
        <message>
            <source>Change the frequency limit</source>
            <translation>빈도 한도 변경</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Nobody leaves early: people who bought or unsubscribed are still sent the rest.</source>
            <translation>아무도 일찍 나가지 않습니다. 구매하거나 수신 거부한 사람에게도 나머지를 보냅니다.</translation>
        </message>
        <message>
            <source>any time</source>
            <translation>언제든</translation>
        </message>
        <message>
            <source>%1 per %2</source>
            <translation>%2마다 %1</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>&amp;Language</source>
            <translation>언어(&amp;L)</translation>
        </message>
        <message>
            <source>All texts of the window, and how numbers and dates are written. Your templates stay as they are.</source>
            <translation>창의 모든 글과 숫자, 날짜 표기입니다. 템플릿의 내용은 그대로입니다.</translation>
        </message>
        <message>
            <source>C&amp;olours</source>
            <translation>색상(&amp;O)</translation>
        </message>
        <message>
            <source>Light or dark. “Like the system” changes with your desktop.</source>
            <translation>밝게 또는 어둡게 봅니다. “시스템과 같게”는 바탕 화면을 따라 바뀝니다.</translation>
        </message>
        <message>
            <source>&amp;Text size</source>
            <translation>글자 크기(&amp;T)</translation>
        </message>
        <message>
            <source>The size of all texts of the window.</source>
            <translation>창에 있는 모든 글자의 크기입니다.</translation>
        </message>
        <message>
            <source>Less &amp;movement</source>
            <translation>움직임 줄이기(&amp;M)</translation>
        </message>
        <message>
            <source>Cards, switches and sections change place at once instead of sliding there.</source>
            <translation>카드, 스위치, 접이식 항목이 미끄러지지 않고 바로 바뀝니다.</translation>
        </message>
        <message>
            <source>Open what was open the last t&amp;ime</source>
            <translation>지난번에 열려 있던 것 열기(&amp;I)</translation>
        </message>
        <message>
            <source>At the start, the tabs of the last time come back with their undo history. Without it the window starts empty; nothing is lost either way.</source>
            <translation>시작할 때 지난번의 탭이 실행 취소 기록과 함께 돌아옵니다. 끄면 빈 창으로 시작합니다. 어느 쪽이든 잃는 것은 없습니다.</translation>
        </message>
        <message>
            <source>Show the first &amp;steps</source>
            <translation>첫걸음 보기(&amp;S)</translation>
        </message>
        <message>
            <source>A short list of things to try, at the left below the library. It ticks itself as you work.</source>
            <translation>왼쪽 라이브러리 아래에 보이는, 해 볼 일의 짧은 목록입니다. 작업하는 대로 저절로 표시됩니다.</translation>
        </message>
        <message>
            <source>Your time &amp;zone</source>
            <translation>내 시간대(&amp;Z)</translation>
        </message>
        <message>
            <source>Where the time view, send windows on one clock and the player begin. Each template keeps what you choose there.</source>
            <translation>시간 보기, 한 시계를 따르는 발송 시간대, 플레이어가 시작하는 시간대입니다. 템플릿마다 고른 것은 그대로 둡니다.</translation>
        </message>
        <message>
            <source>S&amp;pelling</source>
            <translation>맞춤법(&amp;P)</translation>
        </message>
        <message>
            <source>The language of your messages in Latin letters; Korean is always checked too. More languages come with your system’s Hunspell dictionaries.</source>
            <translation>로마자로 쓴 메시지의 언어입니다. 한국어는 늘 함께 검사합니다. 시스템의 Hunspell 사전을 설치하면 언어가 늘어납니다.</translation>
        </message>
        <message>
            <source>&amp;Earlier copies of a file to keep</source>
            <translation>파일의 이전 사본 보관 개수(&amp;E)</translation>
        </message>
        <message>
            <source>When a file is saved, the file as it was stays beside it with the ending “.bak”. Templates of the library need none: every save is a version.</source>
            <translation>파일을 저장할 때 이전 파일을 “.bak”을 붙여 옆에 남깁니다. 라이브러리의 템플릿은 저장할 때마다 버전이 남으므로 필요 없습니다.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>언어와 모양</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>시스템과 같게</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>%1 %</source>
            <comment>text size</comment>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>When Stepline starts</source>
            <translation>Stepline을 시작할 때</translation>
        </message>
        <message>
            <source>Time and language of your messages</source>
            <translation>메시지의 시간과 언어</translation>
        </message>
        <message>
            <source>Like the computer: %1</source>
            <translation>컴퓨터와 같게: %1</translation>
        </message>
        <message>
            <source>“%1” is no time zone. Write continent and city, as in Europe/Paris, or leave it empty.</source>
            <translation>“%1”은(는) 시간대가 아닙니다. Europe/Paris처럼 대륙과 도시를 쓰거나 비워 두세요.</translation>
        </message>
        <message>
            <source>English, any spelling</source>
            <translation>영어, 어떤 철자든</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>language, country</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>not installed</source>
            <translation>설치되지 않음</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>파일</translation>
        </message>
    </context>
    <context>
        <name>SettingsPopover</name>
        <message>
            <source>&amp;Edit profile…</source>
            <translation>프로필 편집(&amp;E)…</translation>
        </message>
        <message>
            <source>Preview settings</source>
            <translation>미리보기 설정</translation>
        </message>
        <message>
            <source>people</source>
            <translation>명</translation>
        </message>
        <message>
            <source>&amp;Audience</source>
            <translation>대상(&amp;A)</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>대상</translation>
        </message>
        <message>
            <source>How many people enter the sequence. All counts and costs are for them.</source>
            <translation>시퀀스에 진입하는 인원입니다. 모든 건수와 비용이 이 인원을 기준으로 합니다.</translation>
        </message>
        <message>
            <source>To &amp;know a figure to within</source>
            <translation>수치의 오차를 이만큼으로(&amp;K)</translation>
        </message>
        <message>
            <source>Choose a figure and how precisely you need it; the audience that gives it is worked out.</source>
            <translation>수치와 필요한 정확도를 고르면 그에 맞는 대상 크기를 계산합니다.</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>프로필</translation>
        </message>
        <message>
            <source>&amp;Profile</source>
            <translation>프로필(&amp;P)</translation>
        </message>
        <message>
            <source>How recipients behave: the rates, costs, segments and time zones that are counted with.</source>
            <translation>수신자의 행동입니다. 계산에 쓰는 비율, 비용, 세그먼트, 시간대입니다.</translation>
        </message>
        <message>
            <source>Every rate and cost at its low end</source>
            <translation>모든 비율과 비용을 낮은 쪽 끝으로</translation>
        </message>
        <message>
            <source>Every rate and cost at its high end</source>
            <translation>모든 비율과 비용을 높은 쪽 끝으로</translation>
        </message>
        <message>
            <source>As the profile says</source>
            <translation>프로필에 적힌 대로</translation>
        </message>
        <message>
            <source>&amp;Rates</source>
            <translation>비율(&amp;R)</translation>
        </message>
        <message>
            <source>The profile's numbers as they are, or each at the low or high end of its range.</source>
            <translation>프로필의 수치 그대로, 또는 각 범위의 낮은 쪽이나 높은 쪽 끝입니다.</translation>
        </message>
        <message>
            <source>&amp;Seed</source>
            <translation>시드(&amp;S)</translation>
        </message>
        <message>
            <source>The same seed gives every person the same luck, so figures change because of your edits, never by chance.</source>
            <translation>시드가 같으면 사람마다 운이 같습니다. 수치는 우연이 아니라 편집 때문에 바뀝니다.</translation>
        </message>
        <message>
            <source>Live figures</source>
            <translation>실시간 수치</translation>
        </message>
        <message>
            <source>Exact where possible</source>
            <translation>가능하면 정확히</translation>
        </message>
        <message>
            <source>Expected values, else a simulation; they say which they are</source>
            <translation>기댓값, 안 되면 모의 실행입니다. 어느 쪽인지 표시합니다</translation>
        </message>
        <message>
            <source>Always simulated</source>
            <translation>항상 모의 실행</translation>
        </message>
        <message>
            <source>As a run counts them</source>
            <translation>실행할 때와 같은 방식</translation>
        </message>
        <message>
            <source>&amp;Live figures</source>
            <translation>실시간 수치(&amp;L)</translation>
        </message>
        <message>
            <source>How the figures that follow your edits are found; a run is always a simulation.</source>
            <translation>편집을 따라 바뀌는 수치를 구하는 방법입니다. 실행은 언제나 모의 실행입니다.</translation>
        </message>
        <message>
            <source>&amp;First person enters (UTC)</source>
            <translation>첫 사람의 진입 시각 (UTC)(&amp;F)</translation>
        </message>
        <message>
            <source>When the first person enters; send windows and calendars count from there.</source>
            <translation>첫 사람이 진입하는 때입니다. 발송 시간과 달력이 여기에서 시작합니다.</translation>
        </message>
        <message>
            <source>&amp;All within</source>
            <translation>모두 진입하는 기간(&amp;A)</translation>
        </message>
        <message>
            <source>People enter one after another over this time; at once when it is zero.</source>
            <translation>사람들이 이 기간에 걸쳐 차례로 진입합니다. 0이면 한꺼번에 진입합니다.</translation>
        </message>
        <message>
            <source>Your list: %1</source>
            <translation>내 목록: %1</translation>
        </message>
        <message>
            <source>Take the size of your list, as the profile says it</source>
            <translation>프로필에 적힌 목록 크기를 씁니다</translation>
        </message>
    </context>
    <context>
        <name>SeveralForm</name>
        <message>
            <source>Send &amp;after</source>
            <translation>발송 지연(&amp;A)</translation>
        </message>
        <message>
            <source>Sets the delay of all selected messages.</source>
            <translation>선택한 모든 메시지의 지연을 정합니다.</translation>
        </message>
        <message>
            <source>Then &amp;wait</source>
            <translation>그다음 대기(&amp;W)</translation>
        </message>
        <message>
            <source>Sets the wait of all selected messages.</source>
            <translation>선택한 모든 메시지의 대기를 정합니다.</translation>
        </message>
        <message numerus="yes">
            <source>Change the delay of %n message(s)</source>
            <translation>
                <numerusform>메시지 %n개의 지연 변경</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change the wait of %n message(s)</source>
            <translation>
                <numerusform>메시지 %n개의 대기 변경</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) selected</source>
            <translation>
                <numerusform>메시지 %n개 선택됨</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <comment>messages that are selected</comment>
            <translation>
                <numerusform>그 밖에 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>different</source>
            <translation>서로 다름</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>On the board</source>
            <translation>보드에서</translation>
        </message>
        <message>
            <source>Walk from card to card</source>
            <translation>카드 사이를 오가기</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>화살표 키</translation>
        </message>
        <message>
            <source>First and last card</source>
            <translation>첫 카드와 마지막 카드</translation>
        </message>
        <message>
            <source>Home, End</source>
            <translation>Home, End</translation>
        </message>
        <message>
            <source>Select more cards</source>
            <translation>카드 더 고르기</translation>
        </message>
        <message>
            <source>Shift or Ctrl with a click</source>
            <translation>Shift 또는 Ctrl을 누르고 클릭</translation>
        </message>
        <message>
            <source>Edit the card's settings</source>
            <translation>카드의 설정 편집</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Menu of the card or step</source>
            <translation>카드나 단계의 메뉴</translation>
        </message>
        <message>
            <source>Menu key, Shift+F10</source>
            <translation>메뉴 키, Shift+F10</translation>
        </message>
        <message>
            <source>Copy instead of move while dragging</source>
            <translation>끌 때 옮기지 않고 복사</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Give up a drag</source>
            <translation>끌기 그만두기</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>In the time view</source>
            <translation>시간 보기에서</translation>
        </message>
        <message>
            <source>Walk from message to message</source>
            <translation>메시지 사이를 오가기</translation>
        </message>
        <message>
            <source>Send it earlier or later</source>
            <translation>더 일찍 또는 더 늦게 보내기</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Left, Ctrl+Shift+Right</source>
            <translation>Ctrl+Shift+왼쪽, Ctrl+Shift+오른쪽</translation>
        </message>
        <message>
            <source>Pick a message up, store its delay</source>
            <translation>메시지를 집어 지연 저장하기</translation>
        </message>
        <message>
            <source>Space, Enter</source>
            <translation>Space, Enter</translation>
        </message>
        <message>
            <source>Along the time</source>
            <translation>시간을 따라 이동</translation>
        </message>
        <message>
            <source>Page Up, Page Down, the wheel</source>
            <translation>Page Up, Page Down, 휠</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>포인터 자리에서 확대</translation>
        </message>
        <message>
            <source>Ctrl with the wheel</source>
            <translation>Ctrl을 누르고 휠</translation>
        </message>
    </context>
    <context>
        <name>SpellMarks</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>제안을 찾는 중…</translation>
        </message>
        <message>
            <source>Add “%1” to my words</source>
            <translation>“%1”을(를) 내 낱말에 추가</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>제안 없음</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <source>Name of the step</source>
            <translation>단계 이름</translation>
        </message>
        <message>
            <source>the step’s name</source>
            <translation>단계 이름</translation>
        </message>
        <message>
            <source>What the step is for, in a few words. It heads the column on the board.</source>
            <translation>이 단계의 목적을 몇 마디로 적습니다. 보드에서 열의 제목이 됩니다.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>the step’s notes</source>
            <translation>단계의 메모</translation>
        </message>
        <message>
            <source>For you and your colleagues. Nobody is sent this.</source>
            <translation>나와 동료를 위한 메모입니다. 아무에게도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>%1 · starts %2 after entry at the latest</source>
            <translation>%1 · 늦어도 진입 %2 뒤 시작</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>메시지 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableDialog</name>
        <message>
            <source>%1 + %2</source>
            <comment>Day 3 + 2 h</comment>
            <translation>%1 + %2</translation>
        </message>
        <message>
            <source>Make steps from a table</source>
            <translation>표로 단계 만들기</translation>
        </message>
        <message>
            <source>Add messages</source>
            <translation>메시지 추가</translation>
        </message>
        <message>
            <source>Day, Channel, Subject, Body
1, Email, Welcome, Good to have you!
3, Push, First steps, This takes two minutes.</source>
            <translation>일, 채널, 제목, 본문
1, 이메일, 환영합니다, 반갑습니다!
3, 푸시, 첫걸음, 2분이면 됩니다.</translation>
        </message>
        <message>
            <source>The table as text</source>
            <translation>표의 글</translation>
        </message>
        <message>
            <source>&amp;Table</source>
            <translation>표(&amp;T)</translation>
        </message>
        <message>
            <source>Paste rows from a spreadsheet, or open a CSV file. The columns may stand in any order; day, channel, subject, body, step and notes are understood, in English and Korean.</source>
            <translation>스프레드시트의 행을 붙여넣거나 CSV 파일을 여세요. 열의 순서는 상관없습니다. 일, 채널, 제목, 본문, 단계, 메모를 한국어와 영어로 알아봅니다.</translation>
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation>파일 열기(&amp;O)…</translation>
        </message>
        <message>
            <source>The messages that are made</source>
            <translation>만들어질 메시지</translation>
        </message>
        <message>
            <source>When</source>
            <translation>시점</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>본문</translation>
        </message>
        <message>
            <source>Lines that need a look</source>
            <translation>살펴볼 줄</translation>
        </message>
        <message>
            <source>Where the steps go</source>
            <translation>단계를 놓을 곳</translation>
        </message>
        <message>
            <source>After the last step</source>
            <translation>마지막 단계 뒤</translation>
        </message>
        <message numerus="yes">
            <source>Instead of the %n step(s) there</source>
            <translation>
                <numerusform>기존 단계 %n개 대신</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo brings the old ones back.</source>
            <translation>실행 취소하면 이전 단계가 돌아옵니다.</translation>
        </message>
        <message>
            <source>Open a table</source>
            <translation>표 열기</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>표 (*.csv *.tsv *.txt);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>“%1” cannot be read: %2.</source>
            <translation>“%1”을(를) 읽을 수 없습니다: %2.</translation>
        </message>
        <message>
            <source>“%1” is larger than 4 MiB: no sequence is that long.</source>
            <translation>“%1”이(가) 4 MiB보다 큽니다. 그렇게 긴 시퀀스는 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are left out:</source>
            <translation>
                <numerusform>%n줄을 뺐습니다:</numerusform>
            </translation>
        </message>
        <message>
            <source>Worth knowing:</source>
            <translation>알아 둘 점:</translation>
        </message>
        <message>
            <source>What comes of the table is shown here.</source>
            <translation>표에서 만들어지는 것이 여기에 보입니다.</translation>
        </message>
        <message>
            <source>Nothing of this can be read as messages yet.</source>
            <translation>아직 메시지로 읽을 수 있는 것이 없습니다.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <comment>7 messages in 5 steps</comment>
            <translation>%2에 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>메시지 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>단계 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n message(s)</source>
            <translation>
                <numerusform>메시지 %n개 추가</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TeamController</name>
        <message>
            <source>There is no keyring to keep the password in: you are asked for it each time.</source>
            <translation>비밀번호를 보관할 키링이 없어 매번 묻습니다.</translation>
        </message>
        <message>
            <source>Connect…</source>
            <translation>연결…</translation>
        </message>
        <message>
            <source>The team's library is backed up by whoever runs its server.</source>
            <translation>팀 라이브러리는 서버 운영자가 백업합니다.</translation>
        </message>
        <message>
            <source>Somebody else changed “%1”, which you changed, too. Both are kept.</source>
            <translation>내가 바꾼 “%1”을(를) 다른 사람도 바꿨습니다. 둘 다 보관하고 있습니다.</translation>
        </message>
        <message>
            <source>Somebody else changed a template that you changed, too. Both are kept.</source>
            <translation>내가 바꾼 템플릿을 다른 사람도 바꿨습니다. 둘 다 보관하고 있습니다.</translation>
        </message>
        <message>
            <source>%1 saved “%2” while you are changing it.</source>
            <translation>내가 바꾸는 동안 %1 님이 “%2”을(를) 저장했습니다.</translation>
        </message>
        <message>
            <source>%1 saved a new version of “%2”.</source>
            <translation>%1 님이 “%2”의 새 버전을 저장했습니다.</translation>
        </message>
        <message>
            <source>Show it here</source>
            <translation>여기에 보이기</translation>
        </message>
        <message>
            <source>Bring both together…</source>
            <translation>둘을 합치기…</translation>
        </message>
        <message>
            <source>Take over changes of %1</source>
            <translation>%1 님의 변경 가져오기</translation>
        </message>
    </context>
    <context>
        <name>TeamRemovals</name>
        <message>
            <source>Decide…</source>
            <translation>결정…</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Somebody else put a template away that you changed. Yours is kept.</source>
            <translation>바꾼 템플릿을 다른 사람이 치웠습니다. 바꾼 내용은 남아 있습니다.</translation>
        </message>
        <message>
            <source>“%1” is a template of its own now.</source>
            <translation>“%1”이(가) 별도의 템플릿이 되었습니다.</translation>
        </message>
        <message>
            <source>“%1” is closed.</source>
            <translation>“%1”을(를) 닫았습니다.</translation>
        </message>
        <message>
            <source>Keep it as a new one after all</source>
            <translation>그래도 새 템플릿으로 남기기</translation>
        </message>
    </context>
    <context>
        <name>TeamStrip</name>
        <message>
            <source>viewer</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>editor</source>
            <translation>편집</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>소유자</translation>
        </message>
        <message>
            <source>Connected, %1</source>
            <translation>연결됨, %1</translation>
        </message>
        <message>
            <source>Working offline</source>
            <translation>오프라인으로 작업 중</translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) still to be sent</source>
            <translation>
                <numerusform>보낼 템플릿 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed by two people</source>
            <translation>
                <numerusform>두 사람이 바꾼 것 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n put away by somebody else</source>
            <translation>
                <numerusform>다른 사람이 치운 템플릿 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Give the password…</source>
            <translation>비밀번호 입력…</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>결정…</translation>
        </message>
        <message>
            <source>Bring both together…</source>
            <translation>둘을 합치기…</translation>
        </message>
    </context>
    <context>
        <name>TemplateForm</name>
        <message>
            <source>a variable</source>
            <translation>변수</translation>
        </message>
        <message>
            <source>name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>예시</translation>
        </message>
        <message>
            <source>fallback</source>
            <translation>대체 문구</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>What must be so before this goes live</source>
            <translation>시작하기 전에 갖추어야 할 것</translation>
        </message>
        <message>
            <source>Checklist item</source>
            <translation>확인할 항목</translation>
        </message>
        <message>
            <source>the checklist</source>
            <translation>체크리스트</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>템플릿</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>the name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>What you and your colleagues call it.</source>
            <translation>나와 동료가 부르는 이름입니다.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>키</translation>
        </message>
        <message>
            <source>the key</source>
            <translation>키</translation>
        </message>
        <message>
            <source>A short name for machines: small letters, digits and hyphens. Other templates refer to it.</source>
            <translation>시스템이 쓰는 짧은 이름입니다. 영문 소문자, 숫자, 하이픈을 씁니다. 다른 템플릿이 이 이름으로 가리킵니다.</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>the description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>What it is for and how it goes, in a few sentences. The library finds its words.</source>
            <translation>무엇을 위한 것이고 어떻게 진행되는지 몇 문장으로 적습니다. 라이브러리에서 이 글로 찾을 수 있습니다.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>정하지 않음</translation>
        </message>
        <message>
            <source>the kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>What sort of sequence it is. The checks know what is usual for each.</source>
            <translation>어떤 종류의 시퀀스인지입니다. 점검이 종류마다 무엇이 보통인지 압니다.</translation>
        </message>
        <message>
            <source>Stage of the customer’s life</source>
            <translation>고객 단계</translation>
        </message>
        <message>
            <source>the stage</source>
            <translation>고객 단계</translation>
        </message>
        <message>
            <source>Where in their life with you the people are whom it speaks to.</source>
            <translation>받는 사람이 고객으로서 어느 단계에 있는지입니다.</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>등급</translation>
        </message>
        <message>
            <source>the tier</source>
            <translation>등급</translation>
        </message>
        <message>
            <source>How much care these accounts get; tier 1 the most.</source>
            <translation>이 고객에게 얼마나 정성을 들이는지입니다. 1등급이 가장 높습니다.</translation>
        </message>
        <message>
            <source>Add a tag and press Return</source>
            <translation>태그를 적고 Enter를 누르세요</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>새 태그</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Words of your own by which the library finds and filters templates.</source>
            <translation>라이브러리에서 찾고 거르는 데 쓰는 나만의 말입니다.</translation>
        </message>
        <message>
            <source>Add tag “%1”</source>
            <translation>태그 “%1” 추가</translation>
        </message>
        <message>
            <source>Tag %1: Delete takes it off</source>
            <translation>태그 %1: Delete로 뗍니다</translation>
        </message>
        <message>
            <source>Remove tag “%1”</source>
            <translation>태그 “%1” 제거</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>What is won</source>
            <translation>얻으려는 것</translation>
        </message>
        <message>
            <source>the goal</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>In your words, as “Order placed”. The forecast calls it converted.</source>
            <translation>“주문 완료”처럼 자신의 말로 적으세요. 예측에서는 전환이라고 부릅니다.</translation>
        </message>
        <message>
            <source>Event that counts as won</source>
            <translation>성공으로 세는 이벤트</translation>
        </message>
        <message>
            <source>the goal’s event</source>
            <translation>목표 이벤트</translation>
        </message>
        <message>
            <source>The name under which your systems report it, as order_placed.</source>
            <translation>order_placed처럼 시스템이 알려 주는 이름입니다.</translation>
        </message>
        <message>
            <source>Target, of all recipients</source>
            <translation>목표치, 전체 수신자 대비</translation>
        </message>
        <message>
            <source>the target</source>
            <translation>목표치</translation>
        </message>
        <message>
            <source>The share you want to reach; the forecast is held against it.</source>
            <translation>이루고 싶은 비율입니다. 예측을 이 값과 견줍니다.</translation>
        </message>
        <message>
            <source>Worth of one, in the profile’s currency</source>
            <translation>한 건의 가치, 프로필의 통화로</translation>
        </message>
        <message>
            <source>the goal’s worth</source>
            <translation>목표의 가치</translation>
        </message>
        <message>
            <source>Revenue and return are this times the people who convert.</source>
            <translation>매출과 수익률은 이 값에 전환한 사람 수를 곱한 것입니다.</translation>
        </message>
        <message>
            <source>Trigger and audience</source>
            <translation>트리거와 대상</translation>
        </message>
        <message>
            <source>What starts it</source>
            <translation>시작하는 계기</translation>
        </message>
        <message>
            <source>the trigger</source>
            <translation>트리거</translation>
        </message>
        <message>
            <source>What makes a person enter the sequence.</source>
            <translation>사람이 시퀀스에 진입하는 계기입니다.</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>이벤트</translation>
        </message>
        <message>
            <source>the trigger’s event</source>
            <translation>트리거 이벤트</translation>
        </message>
        <message>
            <source>The name under which your systems report it, as cart_abandoned.</source>
            <translation>cart_abandoned처럼 시스템이 알려 주는 이름입니다.</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>the trigger’s condition</source>
            <translation>트리거 조건</translation>
        </message>
        <message>
            <source>In your words, as “cart value over 20”.</source>
            <translation>“장바구니 금액 2만 원 이상”처럼 자신의 말로 적으세요.</translation>
        </message>
        <message>
            <source>Enter after</source>
            <translation>진입까지</translation>
        </message>
        <message>
            <source>the trigger’s delay</source>
            <translation>트리거의 지연</translation>
        </message>
        <message>
            <source>The time between what happened and the start of the sequence.</source>
            <translation>일이 일어난 뒤 시퀀스가 시작될 때까지의 시간입니다.</translation>
        </message>
        <message>
            <source>Again for the same person</source>
            <translation>같은 사람이 다시</translation>
        </message>
        <message>
            <source>the re-entry</source>
            <translation>재진입</translation>
        </message>
        <message>
            <source>What happens when the trigger fires again for somebody who was here before.</source>
            <translation>전에 들어왔던 사람에게 트리거가 다시 일어나면 어떻게 할지입니다.</translation>
        </message>
        <message>
            <source>Pause before that</source>
            <translation>그 전의 간격</translation>
        </message>
        <message>
            <source>How long somebody stays out before they may enter again.</source>
            <translation>다시 진입하기까지 얼마나 쉬어야 하는지입니다.</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>우선순위</translation>
        </message>
        <message>
            <source>the priority</source>
            <translation>우선순위</translation>
        </message>
        <message>
            <source>Where several sequences want the same person, the larger number wins.</source>
            <translation>여러 시퀀스가 같은 사람을 원하면 숫자가 큰 쪽이 이깁니다.</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>대상</translation>
        </message>
        <message>
            <source>the audience</source>
            <translation>대상</translation>
        </message>
        <message>
            <source>Who this is for, in your words.</source>
            <translation>누구를 위한 것인지 자신의 말로 적으세요.</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>변수</translation>
        </message>
        <message>
            <source>Add variable</source>
            <translation>변수 추가</translation>
        </message>
        <message>
            <source>Remove variable</source>
            <translation>변수 제거</translation>
        </message>
        <message>
            <source>A variable stands for each recipient’s own value, as {{first_name}}. The sample is shown in previews, the fallback is sent where there is no value.</source>
            <translation>변수는 {{first_name}}처럼 적고 수신자마다 자신의 값으로 바뀝니다. 예시는 미리보기에 쓰이고, 대체 문구는 값이 없을 때 보냅니다.</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>그다음</translation>
        </message>
        <message>
            <source>After completing</source>
            <translation>완료한 뒤</translation>
        </message>
        <message>
            <source>After stopping</source>
            <translation>중지한 뒤</translation>
        </message>
        <message>
            <source>After an exit</source>
            <translation>이탈한 뒤</translation>
        </message>
        <message>
            <source>Next sequence</source>
            <translation>다음 시퀀스</translation>
        </message>
        <message>
            <source>what follows</source>
            <translation>이어질 시퀀스</translation>
        </message>
        <message>
            <source>The key of the template that takes over.</source>
            <translation>이어받을 템플릿의 키입니다.</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>the tag that follows</source>
            <translation>붙일 태그</translation>
        </message>
        <message>
            <source>A mark that the person gets, for other systems.</source>
            <translation>다른 시스템을 위해 그 사람에게 붙이는 표시입니다.</translation>
        </message>
        <message>
            <source>Task for a colleague</source>
            <translation>동료가 할 일</translation>
        </message>
        <message>
            <source>the task that follows</source>
            <translation>이어질 할 일</translation>
        </message>
        <message>
            <source>What a colleague is asked to do then, as “Call the customer”.</source>
            <translation>“고객에게 전화하기”처럼 그때 동료가 할 일입니다.</translation>
        </message>
        <message>
            <source>Send this person nothing more</source>
            <translation>이 사람에게 더는 보내지 않기</translation>
        </message>
        <message>
            <source>the suppression</source>
            <translation>발송 제외</translation>
        </message>
        <message>
            <source>Keeps this person out of further sequences.</source>
            <translation>이 사람을 이후 시퀀스에서 제외합니다.</translation>
        </message>
        <message>
            <source>Care and checklist</source>
            <translation>관리와 체크리스트</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>담당자</translation>
        </message>
        <message>
            <source>the owner</source>
            <translation>담당자</translation>
        </message>
        <message>
            <source>Who answers for it.</source>
            <translation>책임지는 사람입니다.</translation>
        </message>
        <message>
            <source>2027-02-01</source>
            <translation>2027-02-01</translation>
        </message>
        <message>
            <source>Review by</source>
            <translation>검토 기한</translation>
        </message>
        <message>
            <source>When somebody should look at it again: year, month, day.</source>
            <translation>누군가 다시 살펴볼 날짜입니다: 연, 월, 일.</translation>
        </message>
        <message>
            <source>“%1” is not a date. Write it like 2027-02-01.</source>
            <translation>“%1”은(는) 날짜가 아닙니다. 2027-02-01처럼 적으세요.</translation>
        </message>
        <message>
            <source>Change the review date</source>
            <translation>검토 기한 변경</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>the notes</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>For you and your colleagues. Nobody is sent this.</source>
            <translation>나와 동료를 위한 메모입니다. 아무에게도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Add checklist item</source>
            <translation>확인할 항목 추가</translation>
        </message>
        <message>
            <source>Remove item</source>
            <translation>항목 제거</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>체크리스트</translation>
        </message>
        <message>
            <source>What must be so before this goes live, to be ticked off.</source>
            <translation>시작하기 전에 갖추어야 할 것을 하나씩 표시합니다.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%2개 중 %1개 완료</translation>
        </message>
    </context>
    <context>
        <name>TestDialog</name>
        <message>
            <source>How many people does a test need?</source>
            <translation>테스트에 몇 명이 필요한가요?</translation>
        </message>
        <message>
            <source>&amp;Message</source>
            <translation>메시지(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;What is tried</source>
            <translation>시험할 것(&amp;W)</translation>
        </message>
        <message>
            <source>What &amp;counts</source>
            <translation>세는 것(&amp;C)</translation>
        </message>
        <message>
            <source>People who enter a &amp;day</source>
            <translation>하루에 진입하는 사람(&amp;D)</translation>
        </message>
        <message>
            <source>How many people enter the sequence on a usual day: it turns the people that a test needs into days.</source>
            <translation>보통 하루에 시퀀스에 진입하는 사람 수입니다. 테스트에 필요한 인원을 일수로 바꾸는 데 씁니다.</translation>
        </message>
        <message>
            <source>Its variants</source>
            <translation>메시지의 변형</translation>
        </message>
        <message>
            <source>Another timing</source>
            <translation>다른 시점</translation>
        </message>
        <message>
            <source>Delay of B</source>
            <translation>B의 지연</translation>
        </message>
        <message>
            <source>Wait of B</source>
            <translation>B의 대기</translation>
        </message>
        <message>
            <source>De&amp;lay of B</source>
            <translation>B의 지연(&amp;L)</translation>
        </message>
        <message>
            <source>Wa&amp;it of B</source>
            <translation>B의 대기(&amp;I)</translation>
        </message>
        <message>
            <source>What each side needs, and its chance to be best</source>
            <translation>각 쪽에 필요한 인원과 가장 나을 확률</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>per person who is sent this message</source>
            <translation>이 메시지를 받은 사람당</translation>
        </message>
        <message>
            <source>Converted by anything</source>
            <translation>어떤 경로로든 전환</translation>
        </message>
        <message>
            <source>per person who enters</source>
            <translation>진입한 사람당</translation>
        </message>
        <message>
            <source>A keeps its delay of %1 and its wait of %2.</source>
            <translation>A는 지연 %1, 대기 %2을(를) 유지합니다.</translation>
        </message>
        <message>
            <source>The sequence has no message yet, so there is nothing to test. Drag a channel onto the board.</source>
            <translation>시퀀스에 아직 메시지가 없어 시험할 것이 없습니다. 채널을 보드로 끌어 놓으세요.</translation>
        </message>
        <message>
            <source>The sequence cannot be played yet: %1</source>
            <translation>아직 시퀀스를 진행할 수 없습니다: %1</translation>
        </message>
        <message>
            <source>Give B another delay or another wait: a test needs two timings that differ.</source>
            <translation>B에 다른 지연이나 대기를 주세요. 테스트에는 서로 다른 두 시점이 필요합니다.</translation>
        </message>
        <message>
            <source>This message has no variants to test. Add one in the settings, under “A/B variants”, or try another timing here.</source>
            <translation>이 메시지에는 시험할 변형이 없습니다. 설정의 “A/B 변형”에서 추가하거나 여기에서 다른 시점을 시험하세요.</translation>
        </message>
        <message>
            <source>Playing both sides …</source>
            <translation>양쪽을 계산하는 중…</translation>
        </message>
        <message>
            <source>Variant %1</source>
            <translation>변형 %1</translation>
        </message>
        <message>
            <source>A, as it is</source>
            <translation>A, 지금 그대로</translation>
        </message>
        <message>
            <source>B, the other timing</source>
            <translation>B, 다른 시점</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>쪽</translation>
        </message>
        <message>
            <source>People who enter</source>
            <translation>진입하는 사람</translation>
        </message>
        <message>
            <source>People it is sent to</source>
            <translation>받는 사람</translation>
        </message>
        <message>
            <source>Chance to be best</source>
            <translation>가장 나을 확률</translation>
        </message>
        <message>
            <source>Both timings do equally well here, so no test of any size would tell them apart.</source>
            <translation>두 시점이 여기에서는 똑같이 좋아서 어떤 크기의 테스트로도 구별할 수 없습니다.</translation>
        </message>
        <message>
            <source>The variants are set to do equally well, so no test would tell them apart. Give the one to try an expected lift: the smallest that would be worth knowing of.</source>
            <translation>변형들의 효과가 똑같이 설정되어 테스트로 구별할 수 없습니다. 시험할 변형에 예상 향상을 주세요. 알아낼 가치가 있는 가장 작은 값이면 됩니다.</translation>
        </message>
        <message>
            <source>%1 times your list of %2</source>
            <translation>내 목록 %2의 %1배</translation>
        </message>
        <message>
            <source>%1 times the %2 people previewed</source>
            <translation>미리보기 인원 %2명의 %1배</translation>
        </message>
        <message>
            <source>%1 of your list of %2</source>
            <translation>내 목록 %2의 %1</translation>
        </message>
        <message>
            <source>%1 of the %2 people previewed</source>
            <translation>미리보기 인원 %2명의 %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 people must enter: %2, or %n day(s).</source>
            <translation>
                <numerusform>%1명이 진입해야 합니다: %2, 또는 %n일.</numerusform>
            </translation>
        </message>
        <message>
            <source>With the whole list, the test would see the difference in %1 of cases.</source>
            <translation>목록 전체를 쓰면 %1의 경우에 차이를 알아볼 수 있습니다.</translation>
        </message>
        <message>
            <source>With everybody previewed, the test would see the difference in %1 of cases.</source>
            <translation>미리보기 인원 모두를 쓰면 %1의 경우에 차이를 알아볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Two-sided test of two shares with a power of 80 % at the 5 % level (Fleiss). The shares come from playing each side for the same people; the chance to be best is for one test with %1 people.</source>
            <translation>두 비율의 양측 검정, 5 % 수준에서 검정력 80 % (Fleiss). 비율은 같은 사람들로 양쪽을 계산한 것이고, 가장 나을 확률은 %1명의 테스트 한 번에 대한 값입니다.</translation>
        </message>
        <message>
            <source>Each variant is compared with the first, at %1 each, so that all together stay at 5 %.</source>
            <translation>각 변형을 첫 번째와 %1 수준으로 비교하여 모두 합쳐 5 %를 지킵니다.</translation>
        </message>
    </context>
    <context>
        <name>TextTools</name>
        <message>
            <source>Variable</source>
            <translation>변수</translation>
        </message>
        <message>
            <source>Emoji</source>
            <translation>이모지</translation>
        </message>
        <message>
            <source>Links…</source>
            <translation>링크…</translation>
        </message>
        <message>
            <source>Puts a variable where the cursor is. Each recipient sees their own value.</source>
            <translation>커서 자리에 변수를 넣습니다. 수신자마다 자신의 값을 봅니다.</translation>
        </message>
        <message>
            <source>Puts an emoji where the cursor is</source>
            <translation>커서 자리에 이모지를 넣습니다</translation>
        </message>
        <message>
            <source>Campaign parameters (UTM) of this message’s links</source>
            <translation>이 메시지 링크의 캠페인 매개변수(UTM)</translation>
        </message>
        <message>
            <source>%1  (%2)</source>
            <translation>%1  (%2)</translation>
        </message>
        <message>
            <source>New variable</source>
            <translation>새 변수</translation>
        </message>
        <message>
            <source>New variable:</source>
            <translation>새 변수:</translation>
        </message>
        <message>
            <source>Added to the template’s variables, where sample and fallback can be changed</source>
            <translation>템플릿의 변수에 더합니다. 예시 값과 대체 값은 거기서 바꿀 수 있습니다</translation>
        </message>
        <message>
            <source>Text only if there is a value</source>
            <translation>값이 있을 때만 나오는 글</translation>
        </message>
        <message>
            <source>Text only if there is none</source>
            <translation>값이 없을 때만 나오는 글</translation>
        </message>
    </context>
    <context>
        <name>TimeAxis</name>
        <message>
            <source>%1 %2</source>
            <comment>weekday and day: Mon 5</comment>
            <translation>%2일 (%1)</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>month and year: January 2026</comment>
            <translation>%2년 %1</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <comment>weekday, day, month: Mon 5 Jan</comment>
            <translation>%3 %2일 (%1)</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>day and month: 5 Jan</comment>
            <translation>%2 %1일</translation>
        </message>
    </context>
    <context>
        <name>TimeBar</name>
        <message>
            <source>Moments to choose from</source>
            <translation>고를 수 있는 시점</translation>
        </message>
        <message>
            <source>A row for each step instead of each channel</source>
            <translation>채널 대신 단계마다 한 줄</translation>
        </message>
        <message>
            <source>Closer</source>
            <translation>가까이</translation>
        </message>
        <message>
            <source>Farther</source>
            <translation>멀리</translation>
        </message>
        <message>
            <source>Show the whole sequence</source>
            <translation>시퀀스 전체를 봅니다</translation>
        </message>
        <message>
            <source>As a table</source>
            <translation>표로 보기</translation>
        </message>
        <message>
            <source>Enters</source>
            <translation>진입</translation>
        </message>
        <message>
            <source>Moment of entry, local time</source>
            <translation>진입 시점, 현지 시간</translation>
        </message>
        <message>
            <source>When the recipient enters the sequence, after the trigger's delay, on their own clock</source>
            <translation>트리거의 지연이 지난 뒤 수신자가 자신의 시계로 시퀀스에 진입하는 때입니다</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>시간대</translation>
        </message>
        <message>
            <source>Where the recipient lives: all times here are on that zone's clock</source>
            <translation>수신자가 사는 곳입니다. 여기의 모든 시각은 그 시간대를 따릅니다</translation>
        </message>
        <message>
            <source>What the recipient does</source>
            <translation>수신자가 하는 일</translation>
        </message>
        <message>
            <source>What the recipient does in the meantime</source>
            <translation>그동안 수신자가 하는 일</translation>
        </message>
        <message>
            <source>Nobody reacts</source>
            <translation>아무도 반응하지 않음</translation>
        </message>
        <message>
            <source>Every wait runs to its end: the longest way</source>
            <translation>모든 대기를 끝까지 기다립니다. 가장 긴 경로입니다</translation>
        </message>
        <message>
            <source>Views at once</source>
            <translation>바로 열람</translation>
        </message>
        <message>
            <source>Each message is delivered, and viewed where that can be told</source>
            <translation>메시지가 모두 전달되고, 알 수 있는 곳에서는 열람됩니다</translation>
        </message>
        <message>
            <source>One recipient</source>
            <translation>수신자 한 명</translation>
        </message>
        <message>
            <source>A person of the audience, as the player plays them</source>
            <translation>따라가기에서 진행하는 대상 중 한 사람</translation>
        </message>
        <message>
            <source>Number of the recipient</source>
            <translation>수신자 번호</translation>
        </message>
        <message>
            <source>The recipient's number in the audience</source>
            <translation>대상 중 수신자의 번호</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a preset, the moment it means</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>weekday and clock: Monday 9:00</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>지금</translation>
        </message>
        <message>
            <source>%1 of the audience</source>
            <translation>대상의 %1</translation>
        </message>
        <message>
            <source>Your own</source>
            <translation>직접 정함</translation>
        </message>
    </context>
    <context>
        <name>TimeCanvas</name>
        <message>
            <source>A little later</source>
            <translation>조금 뒤로</translation>
        </message>
        <message>
            <source>A little earlier</source>
            <translation>조금 앞으로</translation>
        </message>
        <message>
            <source>Time view</source>
            <translation>시간 보기</translation>
        </message>
        <message>
            <source>The messages on the calendar, in local time. Arrow keys walk, Space picks a message up to change its delay.</source>
            <translation>달력 위의 메시지를 현지 시간으로 봅니다. 화살표 키로 오가고, Space로 메시지를 집어 지연을 바꿉니다.</translation>
        </message>
        <message>
            <source>Put back.</source>
            <translation>되돌렸습니다.</translation>
        </message>
        <message>
            <source>Stored: %1</source>
            <translation>저장함: %1</translation>
        </message>
        <message>
            <source>Picked up: %1. Arrow keys change the delay, Enter stores it, Esc puts it back.</source>
            <translation>집음: %1. 화살표 키로 지연을 바꾸고, Enter로 저장하고, Esc로 되돌립니다.</translation>
        </message>
        <message>
            <source>The recipient enters.</source>
            <translation>수신자가 진입합니다.</translation>
        </message>
        <message>
            <source>Step %1 begins.</source>
            <translation>%1단계가 시작됩니다.</translation>
        </message>
        <message>
            <source>%1.</source>
            <comment>how it ends</comment>
            <translation>%1.</translation>
        </message>
        <message>
            <source>This is now.</source>
            <translation>지금입니다.</translation>
        </message>
        <message>
            <source>Closed: nothing is sent outside %1.</source>
            <translation>닫힘: %1 밖에는 아무것도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Quiet hours in %1: %2.</source>
            <comment>country, law</comment>
            <translation>%1의 발송 제한 시간: %2.</translation>
        </message>
    </context>
    <context>
        <name>TimeController</name>
        <message>
            <source>Save the time view</source>
            <translation>시간 보기 저장</translation>
        </message>
        <message>
            <source>Pictures (*.png);;Scalable pictures (*.svg);;Tables (*.csv)</source>
            <translation>그림 (*.png);;벡터 그림 (*.svg);;표 (*.csv)</translation>
        </message>
        <message>
            <source>The time view is saved to %1.</source>
            <translation>시간 보기를 %1(으)로 저장했습니다.</translation>
        </message>
    </context>
    <context>
        <name>TimeLine</name>
        <message>
            <source>Time line</source>
            <translation>시간줄</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>weekday and day: Mon 5</comment>
            <translation>%2일 (%1)</translation>
        </message>
    </context>
    <context>
        <name>TimeOfDayEdit</name>
        <message>
            <source>HH:MM</source>
            <translation>HH:MM</translation>
        </message>
        <message>
            <source>“%1” is not a time of day. Write it like 09:00; the last minute is 23:59.</source>
            <translation>“%1”은(는) 시각이 아닙니다. 09:00처럼 적으세요. 마지막은 23:59입니다.</translation>
        </message>
    </context>
    <context>
        <name>TimeScene</name>
        <message>
            <source>The recipient cannot be played, so nobody reacts here. %1</source>
            <translation>수신자를 진행할 수 없어 여기에서는 아무도 반응하지 않습니다. %1</translation>
        </message>
        <message>
            <source>The preview ends before this message is decided.</source>
            <translation>이 메시지가 정해지기 전에 미리보기가 끝납니다.</translation>
        </message>
        <message>
            <source>The sequence is off: everything goes out at entry. Turn it on to use delays.</source>
            <translation>시퀀스가 꺼져 있어 모두 진입할 때 나갑니다. 지연을 쓰려면 켜세요.</translation>
        </message>
    </context>
    <context>
        <name>TimeTable</name>
        <message>
            <source>Messages and when they land</source>
            <translation>메시지와 도착 시각</translation>
        </message>
    </context>
    <context>
        <name>TimeTableModel</name>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>지연</translation>
        </message>
        <message>
            <source>Lands</source>
            <translation>도착</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>일어날 일</translation>
        </message>
        <message>
            <source>At the soonest</source>
            <translation>빠르면</translation>
        </message>
        <message>
            <source>At the latest</source>
            <translation>늦으면</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Lands (local time)</source>
            <translation>도착 (현지 시간)</translation>
        </message>
        <message>
            <source>Lands (UTC)</source>
            <translation>도착 (UTC)</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>시간대</translation>
        </message>
        <message>
            <source>At the soonest (local time)</source>
            <translation>빠르면 (현지 시간)</translation>
        </message>
        <message>
            <source>At the latest (local time)</source>
            <translation>늦으면 (현지 시간)</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>이유</translation>
        </message>
    </context>
    <context>
        <name>TimeView</name>
        <message>
            <source>No message yet. Drag a channel onto the board (Ctrl+1), and here you see on which day and at which hour it lands.</source>
            <translation>아직 메시지가 없습니다. 채널을 보드(Ctrl+1)로 끌어 놓으면 어느 날 몇 시에 도착하는지 여기에서 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>The times are on the clipboard as CSV.</source>
            <translation>시각을 CSV로 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>A picture of the time view is on the clipboard.</source>
            <translation>시간 보기 그림을 클립보드에 넣었습니다.</translation>
        </message>
        <message>
            <source>&amp;Edit the message</source>
            <translation>메시지 편집(&amp;E)</translation>
        </message>
        <message>
            <source>%1 e&amp;arlier</source>
            <translation>%1 앞으로(&amp;A)</translation>
        </message>
        <message>
            <source>%1 &amp;later</source>
            <translation>%1 뒤로(&amp;L)</translation>
        </message>
        <message>
            <source>As a &amp;picture</source>
            <translation>그림으로(&amp;P)</translation>
        </message>
        <message>
            <source>As a &amp;table</source>
            <translation>표로(&amp;T)</translation>
        </message>
        <message>
            <source>Copy the times as &amp;CSV</source>
            <translation>시각을 CSV로 복사(&amp;C)</translation>
        </message>
        <message>
            <source>Copy as p&amp;icture</source>
            <translation>그림으로 복사(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Save picture or table…</source>
            <translation>그림이나 표 저장(&amp;S)…</translation>
        </message>
    </context>
    <context>
        <name>TimeWords</name>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>밤</translation>
        </message>
        <message>
            <source>Day off</source>
            <comment>weekend</comment>
            <translation>쉬는 날</translation>
        </message>
        <message>
            <source>Closed</source>
            <comment>a send window</comment>
            <translation>닫힘</translation>
        </message>
        <message>
            <source>By law</source>
            <comment>quiet hours</comment>
            <translation>법에 따름</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>weekday and clock: Tue 10:30</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 %2, %3</source>
            <comment>weekday, date, clock: Tue 1/6/26, 10:30</comment>
            <translation>%2 (%1) %3</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>long date and clock</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>즉시</translation>
        </message>
        <message>
            <source>+ %1</source>
            <comment>a delay</comment>
            <translation>+ %1</translation>
        </message>
        <message>
            <source>Step %1 “%2”</source>
            <translation>%1단계 “%2”</translation>
        </message>
        <message>
            <source>Waits %1 for its window</source>
            <translation>발송 시간까지 %1 기다림</translation>
        </message>
        <message>
            <source>Put off by the limit</source>
            <translation>한도 때문에 미뤄짐</translation>
        </message>
        <message>
            <source>On time</source>
            <translation>제때</translation>
        </message>
        <message>
            <source>Not sent: not reachable</source>
            <translation>보내지 않음: 도달 불가</translation>
        </message>
        <message>
            <source>Not sent: guard</source>
            <translation>보내지 않음: 조건</translation>
        </message>
        <message>
            <source>Not sent: limit reached</source>
            <translation>보내지 않음: 한도 도달</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>보내지 않음</translation>
        </message>
        <message>
            <source>Not needed any more</source>
            <translation>더는 필요 없음</translation>
        </message>
        <message>
            <source>After the preview's end</source>
            <translation>미리보기가 끝난 뒤</translation>
        </message>
        <message>
            <source>As early as %1, when the waits before it are cut short.</source>
            <translation>앞의 대기가 짧아지면 빨라야 %1입니다.</translation>
        </message>
        <message>
            <source>As late as %1, when nobody reacts.</source>
            <translation>아무도 반응하지 않으면 늦어야 %1입니다.</translation>
        </message>
        <message>
            <source>The sequence is off: everything goes out at entry.</source>
            <translation>시퀀스가 꺼져 있어 모두 진입할 때 나갑니다.</translation>
        </message>
        <message>
            <source>%1 begins %2 and sends it at once.</source>
            <comment>a step, when</comment>
            <translation>%1이(가) %2에 시작하여 바로 보냅니다.</translation>
        </message>
        <message>
            <source>%1 begins %2; the delay is %3.</source>
            <comment>a step, when, time span</comment>
            <translation>%1이(가) %2에 시작하고, 지연은 %3입니다.</translation>
        </message>
        <message>
            <source>The limit of %1 in %2 puts it off.</source>
            <translation>%2마다 %1의 한도 때문에 미뤄집니다.</translation>
        </message>
        <message>
            <source>%1 is outside its window (%2), so it waits %3.</source>
            <comment>a moment, a window, time span</comment>
            <translation>%1은(는) 발송 시간(%2) 밖이라 %3 기다립니다.</translation>
        </message>
        <message>
            <source>Not sent here: only if %1.</source>
            <translation>여기에서는 보내지 않음: %1일 때만 보냅니다.</translation>
        </message>
        <message>
            <source>Not sent: the limit of %1 in %2 is reached.</source>
            <translation>보내지 않음: %2마다 %1의 한도에 이르렀습니다.</translation>
        </message>
        <message>
            <source>Not sent here: the sequence has ended (%1). It stands where it would land when nobody reacts.</source>
            <translation>여기에서는 보내지 않음: 시퀀스가 끝났습니다 (%1). 아무도 반응하지 않을 때 도착할 자리에 있습니다.</translation>
        </message>
        <message>
            <source>The preview ends before it is decided.</source>
            <translation>정해지기 전에 미리보기가 끝납니다.</translation>
        </message>
        <message>
            <source>Left out of account: %1</source>
            <translation>계산에서 뺌: %1</translation>
        </message>
        <message>
            <source>%1, step %2 of %3</source>
            <comment>a message and its place</comment>
            <translation>%1, %3단계 중 %2단계</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a message, when it lands</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a message, what became of it</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1 → closed, lands %2</source>
            <comment>a delay, when</comment>
            <translation>%1 → 닫힘, %2 도착</translation>
        </message>
        <message>
            <source>%1 → put off by the limit, lands %2</source>
            <comment>a delay, when</comment>
            <translation>%1 → 한도로 미뤄짐, %2 도착</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <comment>a delay, when</comment>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>The clock goes forward by %1: %2.</source>
            <translation>시계가 %1 앞당겨집니다: %2.</translation>
        </message>
        <message>
            <source>The clock goes back by %1: %2.</source>
            <translation>시계가 %1 늦춰집니다: %2.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>a message, a metric: SMS 2 viewed</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Stopped: %1</source>
            <translation>중지: %1</translation>
        </message>
        <message>
            <source>Left: %1</source>
            <translation>이탈: %1</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>The preview ends</source>
            <translation>미리보기가 끝납니다</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>완료</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) are shown without a setting that cannot be used; they are marked.</source>
            <translation>
                <numerusform>메시지 %n개는 쓸 수 없는 설정 없이 보여 주며 표시해 두었습니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimingPart</name>
        <message>
            <source>&amp;Channel</source>
            <translation>채널(&amp;C)</translation>
        </message>
        <message>
            <source>The channel that carries this message. Its type decides which content and which stop conditions there are.</source>
            <translation>이 메시지를 전하는 채널입니다. 종류에 따라 쓸 수 있는 내용과 중지 조건이 정해집니다.</translation>
        </message>
        <message>
            <source>Send &amp;after</source>
            <translation>발송 지연(&amp;A)</translation>
        </message>
        <message>
            <source>How long after the start of its step the message goes out. The send window may move it to a later time.</source>
            <translation>단계가 시작되고 얼마 뒤에 메시지가 나가는지입니다. 발송 시간 때문에 더 늦어질 수 있습니다.</translation>
        </message>
        <message>
            <source>Then &amp;wait</source>
            <translation>그다음 대기(&amp;W)</translation>
        </message>
        <message>
            <source>How long the step waits for this message to work before the next step may begin.</source>
            <translation>다음 단계를 시작하기 전에 이 메시지의 효과를 얼마나 기다리는지입니다.</translation>
        </message>
        <message>
            <source>S&amp;top the sequence when</source>
            <translation>시퀀스 중지 조건(&amp;T)</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>the stop condition</source>
            <translation>중지 조건</translation>
        </message>
        <message>
            <source>When this happens, however late, nothing more is sent to this person. Only what the channel can report is offered.</source>
            <translation>아무리 늦더라도 이 일이 일어나면 그 사람에게 더는 보내지 않습니다. 채널이 알려 줄 수 있는 것만 고를 수 있습니다.</translation>
        </message>
        <message>
            <source>Go on earl&amp;y when</source>
            <translation>일찍 진행하는 조건(&amp;Y)</translation>
        </message>
        <message>
            <source>Never: wait to the end</source>
            <translation>없음: 끝까지 대기</translation>
        </message>
        <message>
            <source>the advance condition</source>
            <translation>진행 조건</translation>
        </message>
        <message>
            <source>When this happens, the message counts as done at once and the step need not wait for it any longer.</source>
            <translation>이 일이 일어나면 메시지가 바로 끝난 것으로 보고 더 기다리지 않습니다.</translation>
        </message>
        <message>
            <source>any part of it</source>
            <translation>조금이라도</translation>
        </message>
        <message>
            <source>Seen at least</source>
            <translation>최소 열람 비율</translation>
        </message>
        <message>
            <source>How much of the page, mail or video must have been seen. Empty: any part of it counts.</source>
            <translation>페이지, 메일, 영상을 얼마나 보았어야 하는지입니다. 비우면 조금이라도 본 것을 셉니다.</translation>
        </message>
        <message>
            <source>this channel cannot report it</source>
            <translation>이 채널은 이것을 알려 줄 수 없습니다</translation>
        </message>
        <message>
            <source>to be supported by the provider</source>
            <translation>발송사가 지원할 예정</translation>
        </message>
        <message>
            <source>Unknown channel “%1”</source>
            <translation>알 수 없는 채널 “%1”</translation>
        </message>
    </context>
    <context>
        <name>TouchPicture</name>
        <message>
            <source>Picture of the result</source>
            <translation>결과 그림</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>Day 3 Email</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>알 수 없음</translation>
        </message>
        <message>
            <source>Week %1</source>
            <translation>%1주째</translation>
        </message>
        <message>
            <source>Nothing to show yet</source>
            <translation>아직 보여 줄 것이 없습니다</translation>
        </message>
    </context>
    <context>
        <name>TourController</name>
        <message>
            <source>Open a template</source>
            <translation>템플릿 열기</translation>
        </message>
        <message>
            <source>The gallery holds sequences that work. Yours starts as a copy of one.</source>
            <translation>갤러리에는 검증된 시퀀스가 있습니다. 하나를 복사해 자신의 것으로 시작하세요.</translation>
        </message>
        <message>
            <source>Open the gallery</source>
            <translation>갤러리 열기</translation>
        </message>
        <message>
            <source>Put a message on the board</source>
            <translation>보드에 메시지 놓기</translation>
        </message>
        <message>
            <source>Drag a channel from the row above the board into a step, or press Insert on the board.</source>
            <translation>보드 위의 줄에서 채널을 단계로 끌어 놓거나, 보드에서 Insert를 누르세요.</translation>
        </message>
        <message>
            <source>Go to the board</source>
            <translation>보드로 가기</translation>
        </message>
        <message>
            <source>Change when it goes out</source>
            <translation>언제 나갈지 바꾸기</translation>
        </message>
        <message>
            <source>Choose a card. At the right, “Send after” is the time before it goes out.</source>
            <translation>카드를 고르세요. 오른쪽의 “발송 지연”이 나가기 전까지의 시간입니다.</translation>
        </message>
        <message>
            <source>Show the field</source>
            <translation>입력란 보기</translation>
        </message>
        <message>
            <source>Say what stops the sequence</source>
            <translation>무엇이 시퀀스를 멈추는지 정하기</translation>
        </message>
        <message>
            <source>Whoever did what you hoped for needs no further message: set “Stop the sequence when” at the right.</source>
            <translation>바라던 일을 한 사람에게는 더 보낼 필요가 없습니다. 오른쪽의 ‘시퀀스 중지 조건’을 정하세요.</translation>
        </message>
        <message>
            <source>Preview the whole audience</source>
            <translation>전체 대상 미리보기</translation>
        </message>
        <message>
            <source>The forecast below follows every edit. A run counts everybody and keeps the result.</source>
            <translation>아래의 예측은 편집할 때마다 바뀝니다. 실행은 모두를 계산하고 결과를 보관합니다.</translation>
        </message>
        <message>
            <source>Run the preview</source>
            <translation>미리보기 실행</translation>
        </message>
        <message>
            <source>Save a version</source>
            <translation>버전 저장하기</translation>
        </message>
        <message>
            <source>Every edit is kept by itself. A version is a state you can come back to and compare with.</source>
            <translation>편집은 저절로 보존됩니다. 버전은 돌아와서 비교할 수 있는 상태입니다.</translation>
        </message>
    </context>
    <context>
        <name>TourPanel</name>
        <message>
            <source>First steps</source>
            <translation>첫걸음</translation>
        </message>
        <message>
            <source>Put the first steps away; Help brings them back</source>
            <translation>첫걸음을 치웁니다. 도움말 메뉴에서 다시 볼 수 있습니다</translation>
        </message>
        <message>
            <source>That is the whole way, from an idea to a version with its forecast. The command palette (Ctrl+K) and Help (F1) know the rest.</source>
            <translation>아이디어에서 예측이 있는 버전까지 모두 해 보았습니다. 나머지는 명령 팔레트(Ctrl+K)와 도움말(F1)에 있습니다.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1개</translation>
        </message>
    </context>
    <context>
        <name>TourTitle</name>
        <message>
            <source>%1, done</source>
            <translation>%1, 완료</translation>
        </message>
        <message>
            <source>%1, still to do</source>
            <translation>%1, 남음</translation>
        </message>
    </context>
    <context>
        <name>VariantsPart</name>
        <message>
            <source>Weight</source>
            <translation>비중</translation>
        </message>
        <message>
            <source>Its part of the recipients, in relation to the other variants.</source>
            <translation>다른 변형과 견준 수신자의 몫입니다.</translation>
        </message>
        <message>
            <source>a variant’s weight</source>
            <translation>변형의 비중</translation>
        </message>
        <message>
            <source>Text that differs</source>
            <translation>다른 문구</translation>
        </message>
        <message>
            <source>1 ×</source>
            <translation>1 ×</translation>
        </message>
        <message>
            <source>How much likelier this is than without the variant: 1.1 is ten percent more. An assumption of yours until results are in.</source>
            <translation>변형이 없을 때보다 얼마나 더 반응하는지입니다. 1.1은 10퍼센트 더 높다는 뜻입니다. 결과가 나올 때까지는 자신의 가정입니다.</translation>
        </message>
        <message>
            <source>a variant’s lift</source>
            <translation>변형의 향상</translation>
        </message>
        <message>
            <source>Expected lift</source>
            <translation>예상 향상</translation>
        </message>
        <message>
            <source>Variant %1</source>
            <translation>변형 %1</translation>
        </message>
        <message>
            <source>%1 of the recipients</source>
            <translation>수신자의 %1</translation>
        </message>
        <message>
            <source>Add A/B variant</source>
            <translation>A/B 변형 추가</translation>
        </message>
        <message>
            <source>Remove variant</source>
            <translation>변형 제거</translation>
        </message>
        <message>
            <source>Everybody gets the same message.</source>
            <translation>모두 같은 메시지를 받습니다.</translation>
        </message>
        <message>
            <source>How many people do I need?</source>
            <translation>몇 명이 필요한가요?</translation>
        </message>
        <message>
            <source>Plan a test of the variants, or of another timing</source>
            <translation>변형이나 다른 시점의 테스트를 계획합니다</translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>변형 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a variant</source>
            <translation>변형 추가</translation>
        </message>
        <message>
            <source>Remove a variant</source>
            <translation>변형 제거</translation>
        </message>
    </context>
    <context>
        <name>VersionsController</name>
        <message>
            <source>%1 (version %2)</source>
            <translation>%1 (버전 %2)</translation>
        </message>
        <message>
            <source>There is no version yet. Save makes the first one.</source>
            <translation>아직 버전이 없습니다. 저장하면 첫 버전이 만들어집니다.</translation>
        </message>
        <message>
            <source>Restore version %1</source>
            <translation>버전 %1 되돌리기</translation>
        </message>
        <message>
            <source>“%1” is as it was in version %2.</source>
            <translation>‘%1’은(는) 버전 %2 때와 같습니다.</translation>
        </message>
        <message>
            <source>This card is as it was in version %1, or was not there.</source>
            <translation>이 카드는 버전 %1 때와 같거나 그때는 없었습니다.</translation>
        </message>
        <message>
            <source>“%1” is as it was in version %2. Undo brings back what it was before.</source>
            <translation>‘%1’을(를) 버전 %2 상태로 되돌렸습니다. 실행 취소하면 그전으로 돌아갑니다.</translation>
        </message>
        <message>
            <source>The card is as it was in version %1. Undo brings back what it was before.</source>
            <translation>카드를 버전 %1 상태로 되돌렸습니다. 실행 취소하면 그전으로 돌아갑니다.</translation>
        </message>
    </context>
    <context>
        <name>VersionsDialog</name>
        <message>
            <source>Now, not yet a version</source>
            <translation>지금, 아직 버전이 아님</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>What you changed since the last version</source>
            <translation>마지막 버전 뒤에 바꾼 것</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>Versions, newest first</source>
            <translation>버전, 최근 것부터</translation>
        </message>
        <message>
            <source>What this version changed</source>
            <translation>이 버전에서 바뀐 것</translation>
        </message>
        <message>
            <source>What is different now</source>
            <translation>지금과 다른 것</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>비교 대상</translation>
        </message>
        <message>
            <source>The sequence with its changes</source>
            <translation>바뀐 곳을 표시한 시퀀스</translation>
        </message>
        <message>
            <source>The changes in words</source>
            <translation>바뀐 것을 말로</translation>
        </message>
        <message>
            <source>Before the summer sale</source>
            <translation>여름 세일 전</translation>
        </message>
        <message>
            <source>Why it was changed</source>
            <translation>바꾼 까닭</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Name of the version</source>
            <translation>버전 이름</translation>
        </message>
        <message>
            <source>&amp;Restore this version</source>
            <translation>이 버전으로 되돌리기(&amp;R)</translation>
        </message>
        <message>
            <source>Restore the car&amp;d</source>
            <translation>카드 되돌리기(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Open as a new template</source>
            <translation>새 템플릿으로 열기(&amp;O)</translation>
        </message>
        <message>
            <source>Compare the &amp;forecasts</source>
            <translation>예측 비교(&amp;F)</translation>
        </message>
        <message>
            <source>The template becomes as it was then. Undo brings the present state back.</source>
            <translation>템플릿이 그때 상태로 돌아갑니다. 실행 취소하면 지금 상태로 돌아옵니다.</translation>
        </message>
        <message>
            <source>Choose a marked card in the picture: it alone becomes as it was then.</source>
            <translation>그림에서 표시된 카드를 고르면 그 카드만 그때 상태로 돌아갑니다.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>There is no difference.</source>
            <translation>다른 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Draw a sequence, see what it will do</source>
            <translation>시퀀스를 그리고 결과를 미리 보세요</translation>
        </message>
        <message>
            <source>Drag channels into steps, say when each message goes out and what stops it. The forecast shows at once whom you reach, what it costs and what it brings.</source>
            <translation>채널을 단계로 끌어 놓고, 메시지마다 언제 나가고 무엇이 멈추는지 정하세요. 누구에게 도달하고 비용이 얼마이며 무엇을 얻는지 예측이 바로 보여 줍니다.</translation>
        </message>
        <message>
            <source>Start from the gallery</source>
            <translation>갤러리에서 시작</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>새 템플릿</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>파일 열기</translation>
        </message>
    </context>
    <context>
        <name>WhyPopup</name>
        <message>
            <source>Why this number?</source>
            <translation>이 수치의 이유</translation>
        </message>
        <message>
            <source>Change these rates…</source>
            <translation>이 비율 바꾸기…</translation>
        </message>
    </context>
    <context>
        <name>WhyText</name>
        <message>
            <source>Everything sent at once</source>
            <translation>모두 한꺼번에 보낼 때</translation>
        </message>
        <message>
            <source>%1, everything sent at once</source>
            <translation>%1, 모두 한꺼번에 보낼 때</translation>
        </message>
        <message>
            <source>“≈”: from %1 of the recipients, scaled; the whole audience follows when nothing is edited.</source>
            <translation>“≈”: 수신자 %1명을 기준으로 환산한 값입니다. 편집을 멈추면 전체 대상을 계산합니다.</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>The whole sequence</source>
            <translation>시퀀스 전체</translation>
        </message>
        <message>
            <source>%1, variant %2</source>
            <translation>%1, 변형 %2</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>모두 %1</translation>
        </message>
        <message>
            <source>A person counts once for each message. Click one message's figure to see its chain.</source>
            <translation>한 사람을 메시지마다 한 번 셉니다. 메시지 하나의 수치를 클릭하면 과정을 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>No message here reports this.</source>
            <translation>여기에는 이것을 알려 주는 메시지가 없습니다.</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>수신자</translation>
        </message>
        <message>
            <source>Held out, to measure against</source>
            <translation>비교를 위한 대조군</translation>
        </message>
        <message>
            <source>Can be addressed on %1</source>
            <translation>%1(으)로 보낼 수 있음</translation>
        </message>
        <message>
            <source>The profile says nothing about %1, so nobody is reached on it.</source>
            <translation>프로필에 %1이(가) 없어 이 채널로는 아무에게도 도달하지 않습니다.</translation>
        </message>
        <message>
            <source>Stopped or left before it was due</source>
            <translation>차례가 되기 전에 중지하거나 이탈함</translation>
        </message>
        <message>
            <source>Not reachable when it was due</source>
            <translation>차례가 되었을 때 도달 불가</translation>
        </message>
        <message>
            <source>Held back by its condition</source>
            <translation>조건에 막힘</translation>
        </message>
        <message>
            <source>Over the limit of messages</source>
            <translation>메시지 한도 초과</translation>
        </message>
        <message>
            <source>Due after the forecast's end</source>
            <translation>예측 기간이 끝난 뒤의 차례</translation>
        </message>
        <message>
            <source>%1 (%2) × %3</source>
            <translation>%1 (%2) × %3</translation>
        </message>
        <message>
            <source>The audience's mix</source>
            <translation>대상의 구성</translation>
        </message>
        <message>
            <source>%1, of those %2</source>
            <translation>%1, 그중 %2</translation>
        </message>
        <message>
            <source>The profile gives no chance of “%1” on %2, so it never happens.</source>
            <translation>프로필에 %2에서 “%1”이(가) 일어날 확률이 없어 일어나지 않습니다.</translation>
        </message>
        <message>
            <source>%1 (%2 of those before)</source>
            <translation>%1 (앞 단계의 %2)</translation>
        </message>
        <message>
            <source>of these, with variant %1</source>
            <translation>이 중 변형 %1</translation>
        </message>
        <message>
            <source>Another audience of this size would give %1 to %2 (95 %).</source>
            <translation>같은 크기의 다른 대상이라면 %1~%2입니다 (95 %).</translation>
        </message>
        <message>
            <source>Fatigue, for each message before</source>
            <translation>앞선 메시지마다 쌓이는 피로도</translation>
        </message>
        <message>
            <source>%1 messages before this one, on average over all recipients</source>
            <translation>이 메시지 전까지 받은 메시지 %1개, 전체 수신자 평균</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Variants' lift</source>
            <translation>변형의 향상</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>발송 요청</translation>
        </message>
        <message>
            <source>Answered too late to prevent the next message</source>
            <translation>다음 메시지를 막기에는 너무 늦은 반응</translation>
        </message>
        <message>
            <source>They would have stopped the sequence, had it waited longer: a double touch, and often a double cost. A longer wait on this message makes it smaller.</source>
            <translation>더 오래 기다렸다면 시퀀스를 멈췄을 사람들입니다. 접촉이 중복되고 비용도 두 번 드는 일이 많습니다. 이 메시지의 대기를 늘리면 줄어듭니다.</translation>
        </message>
        <message>
            <source>%1: requested</source>
            <translation>%1: 발송 요청</translation>
        </message>
        <message>
            <source>each costs</source>
            <translation>건당 비용</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Chosen in the preview's settings</source>
            <translation>미리보기 설정에서 정함</translation>
        </message>
        <message>
            <source>Your list in the profile has %1 people.</source>
            <translation>프로필에 적힌 내 목록은 %1명입니다.</translation>
        </message>
        <message>
            <source>People reached</source>
            <translation>도달한 사람</translation>
        </message>
        <message>
            <source>Got at least one message</source>
            <translation>메시지를 하나 이상 받음</translation>
        </message>
        <message>
            <source>Someone without one channel may be reached on another, so shares add up to more than one of them alone.</source>
            <translation>한 채널이 없는 사람도 다른 채널로 도달할 수 있어, 비율을 더하면 하나만 볼 때보다 큽니다.</translation>
        </message>
        <message>
            <source>People converted</source>
            <translation>전환한 사람</translation>
        </message>
        <message>
            <source>After %1</source>
            <translation>%1 뒤</translation>
        </message>
        <message>
            <source>Convert without any message</source>
            <translation>메시지 없이도 전환</translation>
        </message>
        <message>
            <source>People who convert at least once</source>
            <translation>한 번 이상 전환한 사람</translation>
        </message>
        <message>
            <source>%1 of them were held out and got no message.</source>
            <translation>그중 %1명은 대조군이라 메시지를 받지 않았습니다.</translation>
        </message>
        <message>
            <source>The messages add %1 percentage points to what would happen anyway.</source>
            <translation>메시지 덕분에 저절로 일어날 것보다 %1퍼센트포인트 늘어납니다.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>절감</translation>
        </message>
        <message>
            <source>Cost of sending everything at once</source>
            <translation>모두 한꺼번에 보낼 때의 비용</translation>
        </message>
        <message>
            <source>Cost of this sequence</source>
            <translation>이 시퀀스의 비용</translation>
        </message>
        <message>
            <source>The same people with the same luck, so the difference comes from the sequence alone.</source>
            <translation>같은 사람들, 같은 운이므로 차이는 시퀀스에서만 나옵니다.</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>매출</translation>
        </message>
        <message>
            <source>What a conversion is worth, from the template's goal</source>
            <translation>템플릿의 목표에 적힌 전환 하나의 가치</translation>
        </message>
        <message>
            <source>The template's goal has no value.</source>
            <translation>템플릿의 목표에 가치가 없습니다.</translation>
        </message>
        <message>
            <source>Left over</source>
            <translation>남는 금액</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>향상</translation>
        </message>
        <message>
            <source>%1 percentage points</source>
            <translation>%1퍼센트포인트</translation>
        </message>
        <message>
            <source>Added by the messages, in percentage points</source>
            <translation>메시지로 늘어난 몫, 퍼센트포인트</translation>
        </message>
    </context>
    <context>
        <name>WindowForm</name>
        <message>
            <source>every day</source>
            <translation>매일</translation>
        </message>
        <message>
            <source>no day</source>
            <translation>요일 없음</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>언제든</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>%1에</translation>
        </message>
        <message>
            <source>recipient’s time</source>
            <translation>수신자 시간</translation>
        </message>
        <message>
            <source>At which days and hours messages may go out. What falls outside waits for the next opening.</source>
            <translation>메시지를 보낼 수 있는 요일과 시간입니다. 벗어나면 다음에 열릴 때까지 기다립니다.</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>요일</translation>
        </message>
        <message>
            <source>On these days messages may go out.</source>
            <translation>이 요일에 메시지를 보낼 수 있습니다.</translation>
        </message>
        <message>
            <source>The whole day</source>
            <translation>하루 종일</translation>
        </message>
        <message>
            <source>From … until …</source>
            <translation>언제부터 언제까지</translation>
        </message>
        <message>
            <source>At one time</source>
            <translation>정해진 시각</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>At which hours of these days: all of them, a span, or one moment.</source>
            <translation>그 요일의 몇 시에 보낼지입니다: 하루 종일, 정한 기간, 또는 한 시각.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>부터</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>까지</translation>
        </message>
        <message>
            <source>The first moment at which a message may go out.</source>
            <translation>메시지를 보낼 수 있는 첫 순간입니다.</translation>
        </message>
        <message>
            <source>The first moment that is too late. Earlier than “From”, the window goes on past midnight.</source>
            <translation>더는 보낼 수 없는 첫 순간입니다. ‘부터’보다 이르면 자정을 넘어 이어집니다.</translation>
        </message>
        <message>
            <source>At</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>Messages wait for exactly this time of day.</source>
            <translation>메시지가 정확히 이 시각까지 기다립니다.</translation>
        </message>
        <message>
            <source>the send window</source>
            <translation>발송 시간</translation>
        </message>
        <message>
            <source>Each recipient’s own time</source>
            <translation>수신자 각자의 시간</translation>
        </message>
        <message>
            <source>One time zone for all</source>
            <translation>모두 같은 시간대</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>시계</translation>
        </message>
        <message>
            <source>Whose clock counts: that of each recipient, or one for all.</source>
            <translation>누구의 시계를 따를지입니다: 수신자 각자 또는 모두 하나로.</translation>
        </message>
        <message>
            <source>Europe/Paris</source>
            <translation>Europe/Paris</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>시간대</translation>
        </message>
        <message>
            <source>A name of the time-zone database: continent and city.</source>
            <translation>시간대 데이터베이스의 이름입니다: 대륙과 도시.</translation>
        </message>
        <message>
            <source>At least one day must stay on: a window without a day never opens.</source>
            <translation>요일이 하나 이상 있어야 합니다. 요일이 없으면 열리지 않습니다.</translation>
        </message>
        <message>
            <source>“%1” is not a time zone. Choose one from the list, as Europe/Paris.</source>
            <translation>“%1”은(는) 시간대가 아닙니다. Europe/Paris처럼 목록에서 고르세요.</translation>
        </message>
        <message>
            <source>As the sequence</source>
            <translation>시퀀스와 같게</translation>
        </message>
        <message>
            <source>any time</source>
            <translation>언제든</translation>
        </message>
        <message>
            <source>the sequence’s window does not count</source>
            <translation>시퀀스의 발송 시간을 적용하지 않습니다</translation>
        </message>
        <message>
            <source>Any time, written out</source>
            <translation>언제든지, 명시함</translation>
        </message>
        <message>
            <source>Certain days and hours</source>
            <translation>정한 요일과 시간</translation>
        </message>
    </context>
    <context>
        <name>WindowHost</name>
        <message>
            <source>Your settings could not be read. Stepline begins with the usual ones; the old file is kept as “%1”.</source>
            <translation>설정을 읽을 수 없어 Stepline이 기본 설정으로 시작합니다. 이전 파일은 “%1”에 보관되어 있습니다.</translation>
        </message>
        <message>
            <source>“%1” cannot be written, so what you choose in the settings lasts until you close the window. Allow writing there to keep it.</source>
            <translation>“%1”에 쓸 수 없어, 설정에서 고른 것은 창을 닫을 때까지만 유지됩니다. 계속 유지하려면 그곳에 쓰기를 허용하세요.</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>“%1” cannot be opened. Line %2, column %3: %4</source>
            <translation>“%1”을(를) 열 수 없습니다. %2번째 줄 %3번째 글자: %4</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (복사본)</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>Draw multi-channel message sequences and see what they will do.</source>
            <translation>여러 채널의 메시지 시퀀스를 그리고 결과를 미리 봅니다.</translation>
        </message>
        <message>
            <source>Use the library at PATH.</source>
            <translation>PATH에 있는 라이브러리를 씁니다.</translation>
        </message>
        <message>
            <source>Keep settings in FOLDER.</source>
            <translation>설정을 FOLDER에 보관합니다.</translation>
        </message>
        <message>
            <source>Open the gallery.</source>
            <translation>갤러리를 엽니다.</translation>
        </message>
        <message>
            <source>Open a window of its own, even where one is open already.</source>
            <translation>이미 열린 창이 있어도 새 창을 엽니다.</translation>
        </message>
        <message>
            <source>Sequence files to open.</source>
            <translation>열 시퀀스 파일입니다.</translation>
        </message>
    </context>
    <context>
        <name>stepline</name>
        <message>
            <source>“%1” is not a duration. Write it like PT30M, PT2H, P1D or P2W.</source>
            <translation>“%1”은(는) 기간이 아닙니다. PT30M, PT2H, P1D, P2W처럼 적으세요.</translation>
        </message>
        <message>
            <source>“%1” uses years or months, whose length is not fixed. Use weeks (P2W) or days (P30D).</source>
            <translation>“%1”에는 길이가 일정하지 않은 연이나 월이 있습니다. 주(P2W)나 일(P30D)을 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” is longer than 365 days, the longest duration there is.</source>
            <translation>“%1”은(는) 가장 긴 기간인 365일보다 깁니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n일</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1시간</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1분</translation>
        </message>
        <message>
            <source>0 min</source>
            <translation>0분</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1초</translation>
        </message>
        <message>
            <source>the disk is full or a size limit is reached</source>
            <translation>디스크가 가득 찼거나 크기 한도에 이르렀습니다</translation>
        </message>
        <message>
            <source>the disk is full or too many files are open</source>
            <translation>디스크가 가득 찼거나 열린 파일이 너무 많습니다</translation>
        </message>
        <message>
            <source>you have no right to it</source>
            <translation>접근 권한이 없습니다</translation>
        </message>
        <message>
            <source>it is write-protected</source>
            <translation>쓰기가 금지되어 있습니다</translation>
        </message>
        <message>
            <source>its folder is write-protected</source>
            <translation>폴더에 쓰기가 금지되어 있습니다</translation>
        </message>
        <message>
            <source>This is not valid UTF-8 text. Save the file again with the encoding UTF-8.</source>
            <translation>올바른 UTF-8 텍스트가 아닙니다. UTF-8로 다시 저장하세요.</translation>
        </message>
        <message>
            <source>The file is saved as UTF-16. Save it again with the encoding UTF-8.</source>
            <translation>파일이 UTF-16으로 저장되어 있습니다. UTF-8로 다시 저장하세요.</translation>
        </message>
        <message>
            <source>This is a picture, a document or a library, not a sequence, profile or script. Choose another file.</source>
            <translation>시퀀스, 프로필, 스크립트가 아니라 그림, 문서 또는 라이브러리입니다. 다른 파일을 고르세요.</translation>
        </message>
        <message>
            <source>The file is larger than %1 MiB, the most that can be opened. Split it into smaller files.</source>
            <translation>파일이 열 수 있는 한도인 %1 MiB보다 큽니다. 더 작은 파일로 나누세요.</translation>
        </message>
        <message>
            <source>The file begins with two byte order marks. Save it again as UTF-8 without one.</source>
            <translation>파일이 바이트 순서 표시 두 개로 시작합니다. 표시 없는 UTF-8로 다시 저장하세요.</translation>
        </message>
        <message>
            <source>“%1” is not a date and time. Write it like 2026-11-02T09:00:00+09:00 or 2026-11-02T09:00:00Z.</source>
            <translation>“%1”은(는) 날짜와 시각이 아닙니다. 2026-11-02T09:00:00+09:00이나 2026-11-02T09:00:00Z처럼 적으세요.</translation>
        </message>
        <message>
            <source>The horizon is zero, so nearly nothing is counted. Write a longer one, as in "P30D".</source>
            <translation>관측 기간이 0이라 거의 아무것도 세지 못합니다. "P30D"처럼 더 길게 적으세요.</translation>
        </message>
        <message>
            <source>The profile says nothing about any channel, so nobody is reached. Add the channels you use.</source>
            <translation>프로필에 채널이 하나도 없어 아무에게도 도달하지 않습니다. 쓰는 채널을 추가하세요.</translation>
        </message>
        <message>
            <source>Without a message only “converted” can happen. Name the message that is %1.</source>
            <translation>메시지 없이는 “converted”만 일어날 수 있습니다. %1인 메시지를 적으세요.</translation>
        </message>
        <message>
            <source>There is no message “%1” in the sequence. Write the id of one of its messages.</source>
            <translation>시퀀스에 메시지 “%1”이(가) 없습니다. 시퀀스에 있는 메시지의 ID를 적으세요.</translation>
        </message>
        <message>
            <source>“requested” is what the sequence does, not what happens to it. Use delivered or a later metric.</source>
            <translation>“requested”는 시퀀스가 하는 일이지 일어나는 일이 아닙니다. delivered나 그 뒤의 지표를 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” cannot happen on %2, the channel of “%3”. Use one of: %4.</source>
            <translation>“%3”의 채널인 %2에서는 “%1”이(가) 일어날 수 없습니다. 다음 중 하나를 쓰세요: %4.</translation>
        </message>
        <message numerus="yes">
            <source>Mend %n finding(s)</source>
            <translation>
                <numerusform>점검 결과 %n건 고치기</numerusform>
            </translation>
        </message>
        <message>
            <source>Ignore a finding</source>
            <translation>점검 결과 무시</translation>
        </message>
        <message>
            <source>Show a finding again</source>
            <translation>점검 결과 다시 표시</translation>
        </message>
        <message>
            <source>Telephone Consumer Protection Act, 47 CFR 64.1200(c)(1): 8:00 to 21:00 where the person is</source>
            <translation>미국 전화 소비자 보호법, 47 CFR 64.1200(c)(1): 그 사람이 있는 곳의 8:00~21:00</translation>
        </message>
        <message>
            <source>no statute names the hours; 8:00 to 20:00 is the practice of the providers of SMS there</source>
            <translation>시간을 정한 법은 없습니다. 그곳 문자 발송사의 관행은 8:00~20:00입니다</translation>
        </message>
        <message>
            <source>the United States</source>
            <translation>미국</translation>
        </message>
        <message>
            <source>Canada</source>
            <translation>캐나다</translation>
        </message>
        <message>
            <source>CRTC Unsolicited Telecommunications Rules: 9:00 to 21:30, at the weekend 10:00 to 18:00</source>
            <translation>CRTC 비요청 통신 규칙: 9:00~21:30, 주말 10:00~18:00</translation>
        </message>
        <message>
            <source>no statute names the hours; 8:00 to 21:00 is the practice of the providers of SMS there</source>
            <translation>시간을 정한 법은 없습니다. 그곳 문자 발송사의 관행은 8:00~21:00입니다</translation>
        </message>
        <message>
            <source>the United Kingdom</source>
            <translation>영국</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>독일</translation>
        </message>
        <message>
            <source>France</source>
            <translation>프랑스</translation>
        </message>
        <message>
            <source>no statute names the hours; the providers of SMS there send no advertising from 22:00 to 8:00, on Sundays and on public holidays</source>
            <translation>시간을 정한 법률은 없으며, 그곳 SMS 공급자는 22:00~8:00, 일요일과 공휴일에 광고를 보내지 않습니다</translation>
        </message>
        <message>
            <source>Code de la consommation, art. D. 223-9: Monday to Friday, 10:00 to 13:00 and 14:00 to 20:00; since 11 August 2026 only with consent (art. L. 223-1)</source>
            <translation>소비법전 D. 223-9조: 월~금 10:00~13:00, 14:00~20:00. 2026년 8월 11일부터는 동의한 사람에게만 (L. 223-1조)</translation>
        </message>
        <message>
            <source>Spain</source>
            <translation>스페인</translation>
        </message>
        <message>
            <source>Real Decreto Legislativo 1/2007, art. 96.2: Monday to Friday, 9:00 to 21:00</source>
            <translation>왕령 1/2007 제96.2조: 월~금 9:00~21:00</translation>
        </message>
        <message>
            <source>India</source>
            <translation>인도</translation>
        </message>
        <message>
            <source>operators take advertising from 10:00 to 21:00 only, by direction of the TRAI (October 2025)</source>
            <translation>통신사는 TRAI 지침(2025년 10월)에 따라 10:00~21:00에만 광고를 받습니다</translation>
        </message>
        <message>
            <source>Australia</source>
            <translation>호주</translation>
        </message>
        <message>
            <source>Telemarketing and Research Calls Industry Standard 2017: 9:00 to 20:00, Saturday to 17:00, not on Sundays</source>
            <translation>텔레마케팅 및 조사 전화 산업 기준 2017: 9:00~20:00, 토요일은 17:00까지, 일요일 불가</translation>
        </message>
        <message>
            <source>Korea</source>
            <translation>한국</translation>
        </message>
        <message>
            <source>Act on Promotion of Information and Communications Network Utilization, art. 50(3): 8:00 to 21:00, else a consent of its own</source>
            <translation>정보통신망법 제50조 제3항: 8:00~21:00, 그 밖의 시간에는 별도의 동의가 필요합니다</translation>
        </message>
        <message>
            <source>Only a view has a depth: a video, page or mail that is seen to 50 %.</source>
            <translation>깊이가 있는 것은 열람뿐입니다. 영상, 페이지, 메일을 50 %까지 본 것처럼요.</translation>
        </message>
        <message>
            <source>A window that never opens, or cannot be read, would hold every message back.</source>
            <translation>열리지 않거나 읽을 수 없는 발송 시간은 모든 메시지를 붙잡아 둡니다.</translation>
        </message>
        <message>
            <source>A stop that waits for a click which cannot come lets everything after it go out; a message sent only after one is sent to nobody.</source>
            <translation>올 수 없는 클릭을 기다리는 중단 조건은 그 뒤의 메시지를 모두 내보내고, 클릭한 뒤에만 보내는 메시지는 아무에게도 가지 않습니다.</translation>
        </message>
        <message>
            <source>A guard looks back at what has happened. What comes later has not happened yet, so the answer would always be no.</source>
            <translation>조건은 이미 일어난 일을 봅니다. 나중의 일은 아직 일어나지 않았으므로 답이 언제나 ‘아니요’가 됩니다.</translation>
        </message>
        <message>
            <source>Daily messages are for 3 to 5 days at most; a standard cadence leaves 2 to 3 days, a long one a week. Most replies come to the first mail, and each further one the next day adds less than it irritates.</source>
            <translation>매일 보내는 것은 길어야 3~5일입니다. 표준 주기는 2~3일, 긴 주기는 일주일을 둡니다. 답장은 대부분 첫 메일에 오고, 다음 날마다 더 보내면 얻는 것보다 짜증이 더 큽니다.</translation>
        </message>
        <message>
            <source>58 % of the replies to cold mail answer the first one (Instantly 2026, by the vendor)</source>
            <translation>첫 접촉 메일의 답장 가운데 58 %가 첫 메일에 옵니다 (Instantly 2026, 공급사 발표)</translation>
        </message>
        <message>
            <source>A message without a channel cannot be sent: preview, trace and the exports that run refuse the sequence.</source>
            <translation>채널 없는 메시지는 보낼 수 없습니다. 미리보기, 따라가기, 실행용 내보내기가 시퀀스를 거부합니다.</translation>
        </message>
        <message>
            <source>A guard that asks about a message that is not there can never be answered: preview and trace refuse the sequence.</source>
            <translation>없는 메시지를 묻는 조건에는 답할 수 없습니다. 미리보기와 따라가기가 시퀀스를 거부합니다.</translation>
        </message>
        <message>
            <source>Whoever has just signed up is interested at the full price. A discount at hello lowers it, and draws those who sign up for the discount alone.</source>
            <translation>방금 가입한 사람은 정가에도 관심이 있습니다. 인사하며 주는 할인은 가격을 낮추고 할인만 보고 가입하는 사람을 끌어옵니다.</translation>
        </message>
        <message>
            <source>Nobody receives anything yet.</source>
            <translation>아직 아무도 받는 것이 없습니다.</translation>
        </message>
        <message>
            <source>A step without messages takes no time and sends nothing.</source>
            <translation>메시지가 없는 단계는 시간이 걸리지 않고 아무것도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Every tool writes its variables in a way of its own. What is not written as {{name}} goes out as it stands: “Hi *|FNAME|*”.</source>
            <translation>도구마다 변수를 쓰는 방식이 다릅니다. {{이름}}처럼 쓰지 않은 것은 그대로 나갑니다: “Hi *|FNAME|*”.</translation>
        </message>
        <message>
            <source>People read what is about them.</source>
            <translation>사람들은 자신에 관한 것을 읽습니다.</translation>
        </message>
        <message>
            <source>personalised pushes are opened by 5.9 %, generic ones by 1.5 % (Leanplum, by the vendor)</source>
            <translation>개인화한 푸시는 5.9 %, 일반 푸시는 1.5 %가 열립니다 (Leanplum, 공급사 발표)</translation>
        </message>
        <message>
            <source>Many mail programs show no pictures until asked, and screen readers read the text instead: without it there is a gap.</source>
            <translation>많은 메일 프로그램은 요청하기 전까지 그림을 보여 주지 않고, 화면 낭독기는 글을 대신 읽습니다. 글이 없으면 빈자리가 됩니다.</translation>
        </message>
        <message>
            <source>WCAG 2.1, success criterion 1.1.1</source>
            <translation>WCAG 2.1 성공 기준 1.1.1</translation>
        </message>
        <message>
            <source>A limit is a number of messages in a span of time; with half of it nothing can be counted.</source>
            <translation>한도는 기간 안의 메시지 수입니다. 한쪽만 있으면 셀 수 없습니다.</translation>
        </message>
        <message>
            <source>Korea asks that advertising says so: “(광고)” at the beginning, the sender's name, and how to refuse it free of charge.</source>
            <translation>한국에서는 광고임을 밝혀야 합니다. 맨 앞에 “(광고)”, 보내는 이의 이름, 무료 수신 거부 방법이 필요합니다.</translation>
        </message>
        <message>
            <source>Korea: Act on Promotion of Information and Communications Network Utilization, art. 50(4)</source>
            <translation>한국: 정보통신망법 제50조 제4항</translation>
        </message>
        <message>
            <source>In Korea advertising may be sent between 21:00 and 8:00 only to people who have agreed to just that; the fine is up to 30 million won. Mail is exempt, pushes are not.</source>
            <translation>한국에서는 21:00~8:00에 광고를 보내려면 그 시간에 대한 별도의 동의를 받아야 하며, 어기면 3천만 원 이하의 과태료를 냅니다. 메일은 예외이지만 푸시는 아닙니다.</translation>
        </message>
        <message>
            <source>Korea: Act on Promotion of Information and Communications Network Utilization, art. 50(3)</source>
            <translation>한국: 정보통신망법 제50조 제3항</translation>
        </message>
        <message>
            <source>Browsers warn before an insecure page, mail filters count it against the sender, and what people type there can be read on the way.</source>
            <translation>브라우저는 안전하지 않은 페이지를 경고하고, 메일 필터는 보낸 이에게 불리하게 보며, 거기에 입력한 내용은 도중에 읽힐 수 있습니다.</translation>
        </message>
        <message>
            <source>Where the goal is counted by campaign parameters (UTM), a link without them brings conversions that look as if they came from nowhere.</source>
            <translation>목표를 캠페인 매개변수(UTM)로 셀 때, 매개변수가 없는 링크의 전환은 어디서 왔는지 알 수 없게 됩니다.</translation>
        </message>
        <message>
            <source>A mail gets some ten seconds. 150 words are what can be taken in before the thumb moves on.</source>
            <translation>메일 한 통을 보는 시간은 10초쯤입니다. 손가락이 넘어가기 전에 읽을 수 있는 것은 150단어입니다.</translation>
        </message>
        <message>
            <source>A phone shows some 40 to 50 characters of a subject. What counts belongs in front of that.</source>
            <translation>휴대폰은 제목을 40~50자쯤 보여 줍니다. 중요한 말은 그 앞에 두세요.</translation>
        </message>
        <message>
            <source>Return Path 2006: 12.5 % more opens and 75 % more clicks with 49 characters or fewer. Later studies differ; the cut on phones stays</source>
            <translation>Return Path 2006: 49자 이하면 열람이 12.5 %, 클릭이 75 % 많습니다. 이후 연구는 다르지만 휴대폰에서 잘리는 것은 같습니다</translation>
        </message>
        <message>
            <source>After 3 to 5 mails without a sign of interest, opens fall and complaints rise, and with them fall the chances of every later mail to reach the inbox.</source>
            <translation>관심을 보이지 않은 채 메일 3~5통이 지나면 열람은 줄고 신고는 늘며, 이후의 모든 메일이 받은편지함에 닿을 가능성도 낮아집니다.</translation>
        </message>
        <message>
            <source>measured: a mail loses 0.25 % to unsubscribes and 0.01 to 0.04 % to complaints (Mailchimp, all accounts), each time</source>
            <translation>측정: 메일 한 통마다 수신 거부 0.25 %, 신고 0.01~0.04 % (Mailchimp, 전체 계정)</translation>
        </message>
        <message>
            <source>More than one touch a day is felt as pressure, unless time presses: a cart, an event, a missed demo.</source>
            <translation>하루에 한 번 넘는 접촉은 압박으로 느껴집니다. 장바구니, 행사, 놓친 데모처럼 급할 때는 예외입니다.</translation>
        </message>
        <message>
            <source>Without a metric nobody can tell when the condition holds.</source>
            <translation>지표가 없으면 조건이 언제 맞는지 알 수 없습니다.</translation>
        </message>
        <message>
            <source>The format allows only events that say something at this place.</source>
            <translation>이 자리에는 뜻이 있는 이벤트만 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>The channel never tells of this event, so the condition would wait for it in vain.</source>
            <translation>채널이 이 이벤트를 알려 주지 않으므로 조건은 헛되이 기다립니다.</translation>
        </message>
        <message>
            <source>Whoever meets a stop condition or an exit is asked nothing any more. A condition that waits for just that event, or contradicts itself, holds for nobody.</source>
            <translation>중지나 이탈 조건을 만난 사람에게는 더 묻지 않습니다. 바로 그 이벤트를 기다리거나 스스로 모순되는 조건은 아무에게도 맞지 않습니다.</translation>
        </message>
        <message>
            <source>A polite last message is answered more often than another reminder, and leaves a good memory with those who do not answer.</source>
            <translation>정중한 마지막 메시지는 또 한 번의 독촉보다 답장을 더 받고, 답하지 않는 사람에게도 좋은 인상을 남깁니다.</translation>
        </message>
        <message>
            <source>The forecast counts the message, but there is nothing to read in it.</source>
            <translation>예측은 이 메시지를 세지만 읽을 내용이 없습니다.</translation>
        </message>
        <message>
            <source>Without a goal there is no conversion, no revenue and no way to tell a good sequence from a busy one.</source>
            <translation>목표가 없으면 전환도 매출도 없고, 좋은 시퀀스와 바쁘기만 한 시퀀스를 구별할 수 없습니다.</translation>
        </message>
        <message>
            <source>Advertising mail must name its sender and a valid postal address.</source>
            <translation>광고 메일에는 보내는 이와 유효한 우편 주소가 있어야 합니다.</translation>
        </message>
        <message>
            <source>CAN-SPAM Act, 15 U.S.C. 7704(a)(5)(A)(iii); Korea: Network Act art. 50(4)</source>
            <translation>CAN-SPAM 법, 15 U.S.C. 7704(a)(5)(A)(iii); 한국: 정보통신망법 제50조 제4항</translation>
        </message>
        <message>
            <source>Many who unsubscribe want fewer mails or another topic, not none. A preference centre keeps them.</source>
            <translation>수신을 거부하는 사람의 상당수는 메일을 아예 끊기보다 덜 받거나 다른 주제를 원합니다. 수신 설정 페이지가 그들을 붙잡습니다.</translation>
        </message>
        <message>
            <source>Who is sent advertising must be told how to refuse it, in the message itself. Who finds no way out blocks the number and complains.</source>
            <translation>광고를 받는 사람에게는 메시지 안에서 거부하는 방법을 알려야 합니다. 방법을 찾지 못한 사람은 번호를 차단하고 신고합니다.</translation>
        </message>
        <message>
            <source>CTIA Messaging Principles and Best Practices, opt-out; 47 CFR 64.1200(a)(10); ePrivacy Directive 2002/58/EC, art. 13(4); Korea: Network Act art. 50(4)</source>
            <translation>CTIA 메시징 원칙 및 모범 사례(수신 거부); 47 CFR 64.1200(a)(10); ePrivacy 지침 2002/58/EC 제13조 제4항; 한국: 정보통신망법 제50조 제4항</translation>
        </message>
        <message>
            <source>Mailbox providers judge a sender by the people who never open. Leaving them out lifts the delivery to all others.</source>
            <translation>메일 서비스는 전혀 열지 않는 사람을 보고 발신자를 평가합니다. 그들을 빼면 나머지 모두의 도달률이 올라갑니다.</translation>
        </message>
        <message>
            <source>95 % of those who open at all do so within 7 days (i-Emailer, some 2,000 campaigns)</source>
            <translation>여는 사람의 95 %는 7일 안에 엽니다 (i-Emailer, 캠페인 약 2,000건)</translation>
        </message>
        <message>
            <source>Every advertising mail must let people refuse the next one. Who finds no link marks the mail as spam instead.</source>
            <translation>광고 메일마다 다음 메일을 거부할 수 있어야 합니다. 링크를 찾지 못한 사람은 스팸으로 신고합니다.</translation>
        </message>
        <message>
            <source>CAN-SPAM Act, 15 U.S.C. 7704(a)(3) and (5); ePrivacy Directive 2002/58/EC, art. 13(4); Korea: Network Act art. 50(4)</source>
            <translation>CAN-SPAM법 15 U.S.C. 7704(a)(3), (5); ePrivacy 지침 2002/58/EC 제13조 제4항; 한국: 정보통신망법 제50조 제4항</translation>
        </message>
        <message>
            <source>With one channel there is nothing to fall back on: whoever cannot be reached on it is lost to the sequence.</source>
            <translation>채널이 하나면 이어받을 것이 없습니다. 그 채널로 도달할 수 없는 사람은 시퀀스가 놓칩니다.</translation>
        </message>
        <message>
            <source>An objection must be honoured: what is sent after it is against the law, and costs the sender's good name.</source>
            <translation>거부는 존중해야 합니다. 그 뒤에 보내는 것은 위법이고 발신자의 평판을 해칩니다.</translation>
        </message>
        <message>
            <source>CAN-SPAM Act, 15 U.S.C. 7704(a)(4); GDPR art. 21; Korea: Act on Promotion of Information and Communications Network Utilization, art. 50</source>
            <translation>CAN-SPAM법 15 U.S.C. 7704(a)(4); GDPR 제21조; 한국: 정보통신망법 제50조</translation>
        </message>
        <message>
            <source>Cheap channels first: each recipient whom a free channel reaches is one you need not pay for.</source>
            <translation>값싼 채널을 먼저 쓰세요. 무료 채널이 닿은 수신자에게는 돈을 쓸 필요가 없습니다.</translation>
        </message>
        <message>
            <source>an SMS costs some $0.012 in the US and 10 won in Korea, a push nothing, a mail $0.0001</source>
            <translation>문자는 미국에서 약 $0.012, 한국에서 10원, 푸시는 무료, 메일은 $0.0001입니다</translation>
        </message>
        <message>
            <source>Texts and calls at night or on a Sunday wake people, are forbidden in many countries, and are fined by the message.</source>
            <translation>밤이나 일요일의 문자와 전화는 사람을 깨우고, 많은 나라에서 금지되며, 건마다 벌금을 물립니다.</translation>
        </message>
        <message>
            <source>by country, as named in the finding; where the profile says in which time zones the recipients live</source>
            <translation>나라별 기준은 점검 결과에 적혀 있으며, 프로필에 수신자의 시간대가 있을 때 적용됩니다</translation>
        </message>
        <message>
            <source>A person who has answered and is then sent the next automatic message knows that nobody read the answer.</source>
            <translation>답장했는데 다음 자동 메시지를 받으면, 아무도 답장을 읽지 않았다는 것을 알게 됩니다.</translation>
        </message>
        <message>
            <source>Prices, offers, links and laws change. A sequence that nobody reads again goes on saying what was true once.</source>
            <translation>가격, 제안, 링크, 법은 바뀝니다. 아무도 다시 읽지 않는 시퀀스는 예전에 맞던 말을 계속합니다.</translation>
        </message>
        <message>
            <source>Two messages on one channel within a day read as one sender who does not listen, and the second earns the unsubscribe.</source>
            <translation>하루 안에 같은 채널로 두 번 보내면 듣지 않는 발신자로 보이고, 두 번째가 수신 거부를 부릅니다.</translation>
        </message>
        <message>
            <source>One mail, one request: every further link takes readers away from the one that counts, and blurs what its clicks mean.</source>
            <translation>메일 한 통에 요청 하나. 링크가 늘수록 중요한 링크에서 눈을 돌리게 하고 클릭의 뜻도 흐려집니다.</translation>
        </message>
        <message>
            <source>A stop condition that everybody meets ends the sequence for everybody.</source>
            <translation>모두가 만나는 중지 조건은 모두의 시퀀스를 끝냅니다.</translation>
        </message>
        <message>
            <source>A stop condition prevents what comes later. At the end there is nothing left to prevent.</source>
            <translation>중지 조건은 뒤에 올 것을 막습니다. 끝에는 막을 것이 없습니다.</translation>
        </message>
        <message>
            <source>The provider does not report the event yet. A stop that waits for it lets everything after it go out; a guard on it is always false.</source>
            <translation>발송사가 아직 이 이벤트를 알려 주지 않습니다. 이것을 기다리는 중지는 뒤의 것을 모두 내보내고, 이것을 묻는 조건은 언제나 거짓입니다.</translation>
        </message>
        <message>
            <source>After 8 to 10 touches without an answer the next one finds mostly people who do not want it: they unsubscribe or mark it as spam.</source>
            <translation>답 없이 8~10번 접촉한 뒤에는 대부분 원하지 않는 사람입니다. 수신을 거부하거나 스팸으로 신고합니다.</translation>
        </message>
        <message>
            <source>58 % of the replies to cold mail answer the first one (Instantly 2026, by the vendor); a spam rate above 0.1 % is what mailbox providers act on</source>
            <translation>첫 접촉 메일의 답장 가운데 58 %가 첫 메일에 옵니다 (Instantly 2026, 공급사 발표). 스팸 비율이 0.1 %를 넘으면 메일 서비스가 조치합니다</translation>
        </message>
        <message>
            <source>Knowing what somebody looked at is useful; saying so is eerie. The same offer without the sentence is taken as good service.</source>
            <translation>무엇을 보았는지 아는 것은 쓸모 있지만 말하면 섬뜩합니다. 그 문장이 없는 같은 제안은 좋은 서비스로 받아들여집니다.</translation>
        </message>
        <message>
            <source>A sequence that starts on everyday actions writes to people who did nothing remarkable. A trigger should mean something: a cart left, a price looked at, a limit reached.</source>
            <translation>일상적인 행동에 시작하는 시퀀스는 특별한 일을 하지 않은 사람에게도 씁니다. 트리거에는 뜻이 있어야 합니다: 두고 간 장바구니, 살펴본 가격, 다다른 한도.</translation>
        </message>
        <message>
            <source>messages triggered by behaviour do some 9 times better than broadcasts (Leanplum, by the vendor)</source>
            <translation>행동에 따라 보내는 메시지는 일괄 발송보다 9배쯤 낫습니다 (Leanplum, 공급사 발표)</translation>
        </message>
        <message>
            <source>In the forecast nobody is in a segment the profile does not know, so the guard is false for everybody.</source>
            <translation>예측에서는 프로필이 모르는 세그먼트에 아무도 없으므로 조건이 모두에게 거짓입니다.</translation>
        </message>
        <message>
            <source>A channel that no message uses is asked for at the hand-over and never needed.</source>
            <translation>메시지가 쓰지 않는 채널은 넘겨줄 때 요구되지만 필요하지 않습니다.</translation>
        </message>
        <message>
            <source>Whoever sends the sequence fills in the declared variables only. What is not declared stays a gap or goes out as {{…}}.</source>
            <translation>시퀀스를 보내는 쪽은 선언된 변수만 채웁니다. 선언되지 않은 것은 빈자리로 남거나 {{…}} 그대로 나갑니다.</translation>
        </message>
        <message>
            <source>For some people the value is missing. The fallback is what they read instead: “Hi there” rather than “Hi ,”.</source>
            <translation>값이 없는 사람도 있습니다. 대신 대체 문구를 읽습니다. “님, 안녕하세요” 대신 “고객님, 안녕하세요”처럼요.</translation>
        </message>
        <message>
            <source>Whoever sends the sequence is asked to supply each declared variable, needed or not.</source>
            <translation>시퀀스를 보내는 쪽은 필요하든 아니든 선언된 변수를 모두 준비해야 합니다.</translation>
        </message>
        <message>
            <source>A wait that ends at night is in truth a wait until the window opens: everybody is sent the message in the same minute, and later than the board says.</source>
            <translation>밤에 끝나는 대기는 사실 발송 시간이 열릴 때까지의 대기입니다. 모두가 같은 순간에, 보드에 적힌 것보다 늦게 받습니다.</translation>
        </message>
        <message>
            <source>The weights say how often each variant goes out. All zero leaves nothing to send.</source>
            <translation>비중은 각 변형이 얼마나 자주 나가는지입니다. 모두 0이면 보낼 것이 없습니다.</translation>
        </message>
        <message>
            <source>This is not filled in yet.</source>
            <translation>아직 채우지 않았습니다.</translation>
        </message>
        <message>
            <source>There is no message yet to answer this.</source>
            <translation>아직 판단할 메시지가 없습니다.</translation>
        </message>
        <message>
            <source>A test of every message was received and read, on a phone too</source>
            <translation>모든 메시지를 시험 발송하여 휴대폰에서도 읽어 보았음</translation>
        </message>
        <message>
            <source>Every link was tried</source>
            <translation>모든 링크를 눌러 보았음</translation>
        </message>
        <message>
            <source>Everybody on the list has agreed to be contacted on these channels</source>
            <translation>목록의 모두가 이 채널로 연락받는 데 동의했음</translation>
        </message>
        <message>
            <source>Customers, open deals and the do-not-contact list are left out</source>
            <translation>고객, 진행 중인 거래, 연락 금지 목록을 뺐음</translation>
        </message>
        <message>
            <source>Somebody else has read the sequence</source>
            <translation>다른 사람이 시퀀스를 읽어 보았음</translation>
        </message>
        <message>
            <source>The event that reaches the goal arrives, tried with a test person</source>
            <translation>목표 이벤트가 들어오는지 시험 인물로 확인했음</translation>
        </message>
        <message>
            <source>The sending domain passes SPF, DKIM and DMARC</source>
            <translation>보내는 도메인이 SPF, DKIM, DMARC를 통과함</translation>
        </message>
        <message>
            <source>Sender numbers and message templates are approved by the provider</source>
            <translation>발신 번호와 메시지 템플릿을 발송사가 승인했음</translation>
        </message>
        <message>
            <source>Those who call and write know of it, and have time</source>
            <translation>전화하고 글을 쓸 사람이 알고 있고 시간이 있음</translation>
        </message>
        <message>
            <source>Replies reach somebody who answers within a working day</source>
            <translation>답장이 근무일 하루 안에 답할 사람에게 감</translation>
        </message>
        <message>
            <source>Nothing in the sequence is wrong</source>
            <translation>시퀀스에 잘못된 것이 없음</translation>
        </message>
        <message>
            <source>The goal has a name and an event, and its links can be counted</source>
            <translation>목표에 이름과 이벤트가 있고 링크를 셀 수 있음</translation>
        </message>
        <message>
            <source>The trigger shows intent</source>
            <translation>트리거가 의도를 보여 줌</translation>
        </message>
        <message>
            <source>The audience is described</source>
            <translation>대상이 설명되어 있음</translation>
        </message>
        <message>
            <source>At least two channels, the cheap ones first</source>
            <translation>채널이 둘 이상이고 값싼 것이 먼저임</translation>
        </message>
        <message>
            <source>Stops, exits and conditions do what they say</source>
            <translation>중지, 이탈, 조건이 말한 대로 움직임</translation>
        </message>
        <message>
            <source>The pace leaves people room</source>
            <translation>속도에 여유가 있음</translation>
        </message>
        <message>
            <source>Nothing rings at night</source>
            <translation>밤에 울리는 것이 없음</translation>
        </message>
        <message>
            <source>Every mail and text says who sends it and can be refused</source>
            <translation>모든 메일과 문자에 보낸 이가 있고 거부할 수 있음</translation>
        </message>
        <message>
            <source>Every message has its words, and every variable its value</source>
            <translation>모든 메시지에 내용이 있고 모든 변수에 값이 있음</translation>
        </message>
        <message>
            <source>The words are short and tactful</source>
            <translation>글이 짧고 배려가 있음</translation>
        </message>
        <message>
            <source>Links and pictures are in order</source>
            <translation>링크와 그림에 문제가 없음</translation>
        </message>
        <message>
            <source>It ends well for those who do not answer</source>
            <translation>답하지 않는 사람에게도 잘 마무리됨</translation>
        </message>
        <message>
            <source>A date for the next review is set</source>
            <translation>다음 검토 날짜가 정해져 있음</translation>
        </message>
        <message>
            <source>In the app</source>
            <translation>앱 안에서</translation>
        </message>
        <message>
            <source>iPhone</source>
            <translation>iPhone</translation>
        </message>
        <message>
            <source>Android</source>
            <translation>Android</translation>
        </message>
        <message>
            <source>Text messages</source>
            <translation>문자 메시지</translation>
        </message>
        <message>
            <source>KakaoTalk</source>
            <translation>카카오톡</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
        <message>
            <source>iPhone Mail</source>
            <translation>iPhone 메일</translation>
        </message>
        <message>
            <source>Gmail on a computer</source>
            <translation>컴퓨터의 Gmail</translation>
        </message>
        <message>
            <source>Call sheet</source>
            <translation>통화 안내서</translation>
        </message>
        <message>
            <source>LinkedIn</source>
            <translation>LinkedIn</translation>
        </message>
        <message>
            <source>Postcard</source>
            <translation>엽서</translation>
        </message>
        <message>
            <source>Social feed</source>
            <translation>소셜 피드</translation>
        </message>
        <message>
            <source>Mindset:</source>
            <translation>마음가짐:</translation>
        </message>
        <message>
            <source>Replace “%1”</source>
            <translation>“%1” 바꾸기</translation>
        </message>
        <message>
            <source>Replace all “%1”</source>
            <translation>“%1” 모두 바꾸기</translation>
        </message>
        <message>
            <source>Longer subjects are cut in most inboxes; an iPhone shows 48 characters.</source>
            <translation>제목이 더 길면 대부분의 받은편지함에서 잘립니다. iPhone은 48자를 보여 줍니다.</translation>
        </message>
        <message>
            <source>The rest is not seen in the inbox; an iPhone shows 99 characters.</source>
            <translation>나머지는 받은편지함에서 보이지 않습니다. iPhone은 99자를 보여 줍니다.</translation>
        </message>
        <message>
            <source>Longer titles are cut: a phone gives the title one line.</source>
            <translation>제목이 더 길면 잘립니다. 휴대폰은 제목을 한 줄로 보여 줍니다.</translation>
        </message>
        <message>
            <source>A locked iPhone shows four lines, Android one until it is opened.</source>
            <translation>잠긴 iPhone은 네 줄, Android는 펼치기 전까지 한 줄을 보여 줍니다.</translation>
        </message>
        <message>
            <source>KakaoTalk refuses a template of more than 1,000 characters, variables filled in.</source>
            <translation>카카오톡은 변수를 채운 템플릿이 1,000자를 넘으면 받지 않습니다.</translation>
        </message>
        <message>
            <source>KakaoTalk takes five buttons.</source>
            <translation>카카오톡은 버튼을 다섯 개까지 받습니다.</translation>
        </message>
        <message>
            <source>KakaoTalk takes 14 characters on a button.</source>
            <translation>카카오톡은 버튼에 14자까지 받습니다.</translation>
        </message>
        <message>
            <source>WhatsApp refuses a header of more than 60 characters.</source>
            <translation>WhatsApp은 머리글이 60자를 넘으면 받지 않습니다.</translation>
        </message>
        <message>
            <source>WhatsApp refuses a template of more than 1,024 characters.</source>
            <translation>WhatsApp은 템플릿이 1,024자를 넘으면 받지 않습니다.</translation>
        </message>
        <message>
            <source>From the fourth button on, WhatsApp shows two and folds the rest into a list; it takes ten.</source>
            <translation>버튼이 네 개부터는 WhatsApp이 둘만 보여 주고 나머지는 목록으로 접습니다. 열 개까지 받습니다.</translation>
        </message>
        <message>
            <source>WhatsApp takes 25 characters on a button.</source>
            <translation>WhatsApp은 버튼에 25자까지 받습니다.</translation>
        </message>
        <message>
            <source>LinkedIn takes 300 characters; a free account may write 200.</source>
            <translation>LinkedIn은 300자까지 받습니다. 무료 계정은 200자까지 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>Longer headlines are cut in the feed.</source>
            <translation>제목이 더 길면 피드에서 잘립니다.</translation>
        </message>
        <message>
            <source>What comes later hides behind “See more”.</source>
            <translation>뒷부분은 ‘더 보기’ 뒤에 숨습니다.</translation>
        </message>
        <message>
            <source>A postcard holds some 100 words in a size that is read without effort.</source>
            <translation>엽서에는 힘들이지 않고 읽히는 크기로 100단어쯤 들어갑니다.</translation>
        </message>
        <message>
            <source>Stepline's own recommendation: no carrier limits the words</source>
            <translation>Stepline의 권장 사항입니다. 낱말 수를 제한하는 사업자는 없습니다</translation>
        </message>
        <message>
            <source>%1 of %2 words</source>
            <translation>%2단어 중 %1단어</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1개</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 · %n part(s)</source>
            <translation>
                <numerusform>%2 중 %1 · %n건</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Each part is paid for: %n.</source>
            <translation>
                <numerusform>건마다 요금이 듭니다: %n건.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %1 it takes %n part(s), and each is paid for.</source>
            <translation>
                <numerusform>%1의 경우 %n개 부분으로 나뉘고, 부분마다 요금이 듭니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not in the short message alphabet: a part now holds 70 characters instead of 160.</source>
            <translation>%1은(는) 문자 메시지의 기본 글자가 아닙니다. 한 건에 160자가 아니라 70자가 들어갑니다.</translation>
        </message>
        <message>
            <source>in Korea %1 of %2 bytes (%3)</source>
            <translation>한국에서는 %2바이트 중 %1바이트 (%3)</translation>
        </message>
        <message>
            <source>Korean carriers take up to 2,000 bytes.</source>
            <translation>한국 통신사는 2,000바이트까지 받습니다.</translation>
        </message>
        <message>
            <source>about %1 s spoken</source>
            <translation>읽으면 약 %1초</translation>
        </message>
        <message>
            <source>Stepline's own estimate: 150 words or 300 Korean syllables a minute, an unhurried conversation</source>
            <translation>Stepline의 추정입니다: 1분에 영어 150단어 또는 한국어 300음절, 서두르지 않는 대화 기준</translation>
        </message>
        <message>
            <source>(%1 for %2)</source>
            <translation>(%2의 경우 %1)</translation>
        </message>
        <message>
            <source>A Korean name: is the order of the words right, and the particle after the name?</source>
            <translation>한국어 이름입니다. 말의 순서와 이름 뒤의 조사가 맞나요?</translation>
        </message>
        <message>
            <source>Very long values: does everything important still fit?</source>
            <translation>아주 긴 값입니다. 중요한 것이 모두 들어가나요?</translation>
        </message>
        <message>
            <source>Letters that a short message’s alphabet does not have: each of them makes it cost more.</source>
            <translation>문자 메시지의 기본 글자에 없는 글자입니다. 하나만 있어도 요금이 늘어납니다.</translation>
        </message>
        <message>
            <source>Sample person</source>
            <translation>예시 수신자</translation>
        </message>
        <message>
            <source>The samples that the template’s variables name.</source>
            <translation>템플릿의 변수에 적힌 예시입니다.</translation>
        </message>
        <message>
            <source>Nothing known</source>
            <translation>아는 것 없음</translation>
        </message>
        <message>
            <source>No value of this person is known: fallbacks stand in, and where there is none, nothing.</source>
            <translation>이 사람의 값을 하나도 모릅니다. 대체 문구가 대신하고, 없으면 비어 있습니다.</translation>
        </message>
        <message>
            <source>The text has a {{…}} that is not complete: %1. Close each {{ with }}, and each {{#name}} with {{/name}}.</source>
            <translation>글에 완성되지 않은 {{…}}이(가) 있습니다: %1. {{마다 }}로, {{#name}}마다 {{/name}}으로 닫으세요.</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Preview line</source>
            <translation>미리보기 문구</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>통화 대본</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Text of the ad</source>
            <translation>광고 문구</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>Call to action</source>
            <translation>행동 유도</translation>
        </message>
        <message>
            <source>Buttons</source>
            <translation>버튼</translation>
        </message>
        <message>
            <source>Picture’s description</source>
            <translation>그림 설명</translation>
        </message>
        <message>
            <source>Picture’s address</source>
            <translation>그림 주소</translation>
        </message>
        <message>
            <source>Link of button %1</source>
            <translation>버튼 %1의 링크</translation>
        </message>
        <message>
            <source>Button %1</source>
            <translation>버튼 %1</translation>
        </message>
        <message>
            <source>Link of the call to action</source>
            <translation>행동 유도 링크</translation>
        </message>
        <message>
            <source>Set campaign parameters</source>
            <translation>캠페인 매개변수 설정</translation>
        </message>
        <message>
            <source>BPMN cannot end the wait of “%1” early: it is longer than 20 days, the longest that one timer runs. Shorten the wait, or let it run out.</source>
            <translation>BPMN은 “%1”의 대기를 일찍 끝낼 수 없습니다. 타이머 하나가 갈 수 있는 20일보다 깁니다. 대기를 줄이거나 끝까지 기다리게 하세요.</translation>
        </message>
        <message>
            <source>the limit counts the one that goes first</source>
            <translation>한도는 먼저 나가는 것을 셉니다</translation>
        </message>
        <message>
            <source>one of them looks at what the other did</source>
            <translation>하나가 다른 하나의 결과를 봅니다</translation>
        </message>
        <message>
            <source>a stop of the one can prevent the other</source>
            <translation>하나의 중지가 다른 하나를 막을 수 있습니다</translation>
        </message>
        <message>
            <source>an exit on the one can prevent the other</source>
            <translation>하나의 이탈이 다른 하나를 막을 수 있습니다</translation>
        </message>
        <message>
            <source>%1 cannot postpone a message when the limit is reached. Let the limit skip it instead.</source>
            <translation>%1은(는) 한도에 이르렀을 때 메시지를 미룰 수 없습니다. 대신 보내지 않게 하세요.</translation>
        </message>
        <message>
            <source>%1 cannot say which of “%2” and “%3” goes first when both may go out at one moment: they stand in one step and have different send windows, and %4. Give them the same window, or put them in different steps.</source>
            <translation>%1은(는) “%2”과(와) “%3”이(가) 같은 순간에 나갈 수 있을 때 어느 것이 먼저인지 정할 수 없습니다. 한 단계에 있고 발송 시간이 다르며 %4. 발송 시간을 같게 하거나 다른 단계에 두세요.</translation>
        </message>
        <message>
            <source>in the archive</source>
            <translation>보관함에 있음</translation>
        </message>
        <message>
            <source>on</source>
            <translation>켜짐</translation>
        </message>
        <message>
            <source>off</source>
            <translation>꺼짐</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>고객 단계</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>등급</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>담당자</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Trigger</source>
            <translation>트리거</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>세그먼트</translation>
        </message>
        <message>
            <source>Goal and target</source>
            <translation>목표와 목표치</translation>
        </message>
        <message>
            <source>Leaves when</source>
            <translation>이탈 조건</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>Number of messages</source>
            <translation>메시지 수</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>길이</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>Review by</source>
            <translation>검토 기한</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>바뀐 때</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>stops when: %1</source>
            <translation>중지 조건: %1</translation>
        </message>
        <message>
            <source>Sequences of the library</source>
            <translation>라이브러리의 시퀀스</translation>
        </message>
        <message numerus="yes">
            <source>%n sequence(s), as of %1</source>
            <translation>
                <numerusform>시퀀스 %n개, %1 기준</numerusform>
            </translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>When</source>
            <translation>시점</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>Stops when</source>
            <translation>중지 조건</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>번호</translation>
        </message>
        <message>
            <source>Name of the step</source>
            <translation>단계 이름</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>규칙</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Arrives</source>
            <translation>도착</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Step %1: %2</source>
            <translation>%1단계: %2</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>가치</translation>
        </message>
        <message>
            <source>%1 ≥ %2 %</source>
            <translation>%1 ≥ %2 %</translation>
        </message>
        <message>
            <source>after %1</source>
            <translation>%1 뒤</translation>
        </message>
        <message>
            <source>again: %1</source>
            <translation>재진입: %1</translation>
        </message>
        <message>
            <source>target %1 %</source>
            <translation>목표치 %1 %</translation>
        </message>
        <message>
            <source>worth %1</source>
            <translation>가치 %1</translation>
        </message>
        <message>
            <source>off: all at once</source>
            <translation>꺼짐: 한꺼번에</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>즉시</translation>
        </message>
        <message>
            <source>Amazon States Language</source>
            <translation>Amazon States Language</translation>
        </message>
        <message>
            <source>“%1” points to “%2”, which does not exist. Choose another file.</source>
            <translation>“%1”이(가) 가리키는 “%2”이(가) 없습니다. 다른 파일을 고르세요.</translation>
        </message>
        <message>
            <source>“%1” does not exist. Check the name and the folder.</source>
            <translation>“%1”이(가) 없습니다. 이름과 폴더를 확인하세요.</translation>
        </message>
        <message>
            <source>“%1” is a folder. Choose a file in it.</source>
            <translation>“%1”은(는) 폴더입니다. 그 안의 파일을 고르세요.</translation>
        </message>
        <message>
            <source>“%1” is not an ordinary file but a pipe or device. Choose an ordinary file.</source>
            <translation>“%1”은(는) 일반 파일이 아니라 파이프나 장치입니다. 일반 파일을 고르세요.</translation>
        </message>
        <message>
            <source>The name of the file is empty or holds a character no name may hold.</source>
            <translation>파일 이름이 비어 있거나 이름에 쓸 수 없는 글자가 있습니다.</translation>
        </message>
        <message>
            <source>“%1” cannot be opened: %2. Check that you may read it.</source>
            <translation>“%1”을(를) 열 수 없습니다: %2. 읽기 권한을 확인하세요.</translation>
        </message>
        <message>
            <source>“%1” is larger than %2 MiB, the most that can be opened. Split it into smaller files.</source>
            <translation>“%1”이(가) 열 수 있는 한도인 %2 MiB보다 큽니다. 더 작은 파일로 나누세요.</translation>
        </message>
        <message>
            <source>“%1” cannot be read: %2.</source>
            <translation>“%1”을(를) 읽을 수 없습니다: %2.</translation>
        </message>
        <message>
            <source>“%1” is a folder. Choose a file name.</source>
            <translation>“%1”은(는) 폴더입니다. 파일 이름을 정하세요.</translation>
        </message>
        <message>
            <source>“%1” is a pipe or device. Choose an ordinary file.</source>
            <translation>“%1”은(는) 파이프나 장치입니다. 일반 파일을 고르세요.</translation>
        </message>
        <message>
            <source>“%1” could not be saved: %2. The file is as it was; free some space, or save to another folder.</source>
            <translation>“%1”을(를) 저장하지 못했습니다: %2. 파일은 그대로입니다. 공간을 비우거나 다른 폴더에 저장하세요.</translation>
        </message>
        <message>
            <source>“%1” could not be saved: the folder “%2” does not exist. Choose another folder.</source>
            <translation>“%1”을(를) 저장하지 못했습니다. 폴더 “%2”이(가) 없습니다. 다른 폴더를 고르세요.</translation>
        </message>
        <message>
            <source>“%1” could not be saved: %2. Choose a folder you may write to.</source>
            <translation>“%1”을(를) 저장하지 못했습니다: %2. 쓸 수 있는 폴더를 고르세요.</translation>
        </message>
        <message>
            <source>Aggressive</source>
            <translation>집중형</translation>
        </message>
        <message>
            <source>Every day, for 3 to 5 days: for offers that end soon.</source>
            <translation>3~5일 동안 날마다. 곧 끝나는 제안에 알맞습니다.</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>표준형</translation>
        </message>
        <message>
            <source>Every two or three days, for 3 to 4 weeks.</source>
            <translation>3~4주 동안 이틀이나 사흘에 한 번.</translation>
        </message>
        <message>
            <source>Long nurture</source>
            <translation>장기 육성형</translation>
        </message>
        <message>
            <source>Once a week, for 6 to 8 weeks: for people who are not ready yet.</source>
            <translation>6~8주 동안 일주일에 한 번. 아직 준비되지 않은 사람에게 알맞습니다.</translation>
        </message>
        <message>
            <source>The variant id “%1” is used twice in this message. Give each variant an id of its own.</source>
            <translation>이 메시지에서 변형 ID “%1”이(가) 두 번 쓰였습니다. 변형마다 다른 ID를 주세요.</translation>
        </message>
        <message>
            <source>“%1” is not known for “days”. Use "any", or a list such as ["mon", "tue"].</source>
            <translation>“days”에 “%1”은(는) 쓸 수 없습니다. "any" 또는 ["mon", "tue"] 같은 목록을 쓰세요.</translation>
        </message>
        <message>
            <source>The condition says nothing. Give it exactly one of: message, segment, all, any, not.</source>
            <translation>조건에 내용이 없습니다. message, segment, all, any, not 가운데 정확히 하나를 적으세요.</translation>
        </message>
        <message>
            <source>The condition says several things at once. Give it exactly one of: message, segment, all, any, not; join several with all or any.</source>
            <translation>조건이 한 번에 여러 가지를 말합니다. message, segment, all, any, not 가운데 정확히 하나를 적고, 여럿은 all이나 any로 묶으세요.</translation>
        </message>
        <message>
            <source>Every message needs an id of its own, as in "m1".</source>
            <translation>메시지마다 "m1" 같은 ID가 필요합니다.</translation>
        </message>
        <message>
            <source>Every message names the id of its channel.</source>
            <translation>메시지마다 채널의 ID를 적습니다.</translation>
        </message>
        <message>
            <source>Every step needs an id of its own, as in "s1".</source>
            <translation>단계마다 "s1" 같은 ID가 필요합니다.</translation>
        </message>
        <message>
            <source>Every step has a list of messages; it may be empty: [].</source>
            <translation>단계마다 메시지 목록이 있습니다. 비어 있어도 됩니다: [].</translation>
        </message>
        <message>
            <source>This step has %1 messages; at most %2 are allowed. Move some to another step.</source>
            <translation>이 단계에 메시지가 %1개 있습니다. 최대 %2개까지입니다. 일부를 다른 단계로 옮기세요.</translation>
        </message>
        <message>
            <source>Every channel needs an id of its own, as in "push".</source>
            <translation>채널마다 "push" 같은 ID가 필요합니다.</translation>
        </message>
        <message>
            <source>Every channel has a type, as in "email".</source>
            <translation>채널마다 "email" 같은 종류가 있습니다.</translation>
        </message>
        <message>
            <source>“low” is %1, above the value %2. Write a number that is at most the value.</source>
            <translation>“low”가 %1(으)로 값 %2보다 큽니다. 값 이하의 수를 적으세요.</translation>
        </message>
        <message>
            <source>“high” is %1, below the value %2. Write a number that is at least the value.</source>
            <translation>“high”가 %1(으)로 값 %2보다 작습니다. 값 이상의 수를 적으세요.</translation>
        </message>
        <message>
            <source>Write the number itself beside its range and source.</source>
            <translation>범위와 출처 옆에 수치 자체를 적으세요.</translation>
        </message>
        <message>
            <source>The 90th percentile %1 is shorter than the median %2. Write one that is at least as long.</source>
            <translation>90번째 백분위수 %1이(가) 중앙값 %2보다 짧습니다. 중앙값 이상으로 적으세요.</translation>
        </message>
        <message>
            <source>%1 must be more than 0.</source>
            <translation>%1은(는) 0보다 커야 합니다.</translation>
        </message>
        <message>
            <source>It is the chance, from 0 to 1, that this happens.</source>
            <translation>이것이 일어날 확률이며 0에서 1까지입니다.</translation>
        </message>
        <message>
            <source>%1 cannot report “%2”. Remove it, or set it to null.</source>
            <translation>%1은(는) “%2”을(를) 알려 줄 수 없습니다. 지우거나 null로 두세요.</translation>
        </message>
        <message>
            <source>All shares of %1 are 0. Give at least one of them a share above 0.</source>
            <translation>%1의 비율이 모두 0입니다. 적어도 하나에 0보다 큰 비율을 주세요.</translation>
        </message>
        <message>
            <source>Every segment has a name.</source>
            <translation>세그먼트마다 이름이 있습니다.</translation>
        </message>
        <message>
            <source>The segment “%1” is there twice; conditions cannot tell the two apart. Give each a name of its own.</source>
            <translation>세그먼트 “%1”이(가) 두 번 있어 조건이 둘을 구별할 수 없습니다. 서로 다른 이름을 주세요.</translation>
        </message>
        <message>
            <source>Name a time zone, as in "Asia/Seoul".</source>
            <translation>"Asia/Seoul" 같은 시간대를 적으세요.</translation>
        </message>
        <message>
            <source>“%1” is not a time zone. Use a name such as "Asia/Seoul" or "Europe/Paris".</source>
            <translation>“%1”은(는) 시간대가 아닙니다. "Asia/Seoul"이나 "Europe/Paris" 같은 이름을 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” is not a channel type, so these numbers are not used. Check the spelling.</source>
            <translation>“%1”은(는) 채널 종류가 아니라서 이 수치를 쓰지 않습니다. 철자를 확인하세요.</translation>
        </message>
        <message>
            <source>a behaviour profile</source>
            <translation>행동 프로필</translation>
        </message>
        <message>
            <source>“message” is empty. Write the id of a message, or leave it out for a conversion without one.</source>
            <translation>“message”가 비어 있습니다. 메시지의 ID를 적거나, 메시지 없는 전환이면 빼세요.</translation>
        </message>
        <message>
            <source>Say what happens, as in "viewed".</source>
            <translation>"viewed"처럼 무슨 일이 일어나는지 적으세요.</translation>
        </message>
        <message>
            <source>“%1” is not a time zone. Use a name such as "Asia/Seoul" or "UTC".</source>
            <translation>“%1”은(는) 시간대가 아닙니다. "Asia/Seoul"이나 "UTC" 같은 이름을 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” is not a date. Write year, month and day, as in "2027-02-01".</source>
            <translation>“%1”은(는) 날짜가 아닙니다. "2027-02-01"처럼 연, 월, 일을 적으세요.</translation>
        </message>
        <message>
            <source>Every template has a key, as in "cart-recovery".</source>
            <translation>템플릿마다 "cart-recovery" 같은 키가 있습니다.</translation>
        </message>
        <message>
            <source>Every template has a name.</source>
            <translation>템플릿마다 이름이 있습니다.</translation>
        </message>
        <message>
            <source>The message id “%1” is used twice. Give each message an id of its own.</source>
            <translation>메시지 ID “%1”이(가) 두 번 쓰였습니다. 메시지마다 다른 ID를 주세요.</translation>
        </message>
        <message>
            <source>The step id “%1” is used twice. Give each step an id of its own.</source>
            <translation>단계 ID “%1”이(가) 두 번 쓰였습니다. 단계마다 다른 ID를 주세요.</translation>
        </message>
        <message>
            <source>The sequence has %1 steps; at most %2 are allowed. Split it into two sequences.</source>
            <translation>시퀀스에 단계가 %1개 있습니다. 최대 %2개까지입니다. 시퀀스 둘로 나누세요.</translation>
        </message>
        <message>
            <source>Every sequence has a list of steps; it may be empty: [].</source>
            <translation>시퀀스마다 단계 목록이 있습니다. 비어 있어도 됩니다: [].</translation>
        </message>
        <message>
            <source>The channel id “%1” is used twice. Give each channel an id of its own.</source>
            <translation>채널 ID “%1”이(가) 두 번 쓰였습니다. 채널마다 다른 ID를 주세요.</translation>
        </message>
        <message>
            <source>The template has %1 channels; at most %2 are allowed. Remove some.</source>
            <translation>템플릿에 채널이 %1개 있습니다. 최대 %2개까지입니다. 일부를 제거하세요.</translation>
        </message>
        <message>
            <source>a sequence</source>
            <translation>시퀀스</translation>
        </message>
        <message>
            <source>It holds at least a key and a name.</source>
            <translation>적어도 키와 이름이 들어 있습니다.</translation>
        </message>
        <message>
            <source>It holds the list of steps.</source>
            <translation>단계 목록이 들어 있습니다.</translation>
        </message>
        <message>
            <source>null</source>
            <translation>null</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true 또는 false</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>숫자</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>글</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>목록</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>객체</translation>
        </message>
        <message>
            <source>an object in braces { }</source>
            <translation>중괄호 { } 안의 객체</translation>
        </message>
        <message>
            <source>a list in brackets [ ]</source>
            <translation>대괄호 [ ] 안의 목록</translation>
        </message>
        <message>
            <source>a text in double quotes</source>
            <translation>큰따옴표 안의 글</translation>
        </message>
        <message>
            <source>%1 is longer than 64 KiB, the most a text may have. Shorten it.</source>
            <translation>%1이(가) 글의 한도인 64 KiB보다 깁니다. 줄이세요.</translation>
        </message>
        <message>
            <source>%1 holds a character that no text may hold. Remove it.</source>
            <translation>%1에 글에 쓸 수 없는 글자가 있습니다. 지우세요.</translation>
        </message>
        <message>
            <source>an id in double quotes</source>
            <translation>큰따옴표 안의 ID</translation>
        </message>
        <message>
            <source>“%1” is not an id. Use 1 to 64 letters (a-z), digits, “-” and “_”, as in “m1”.</source>
            <translation>“%1”은(는) ID가 아닙니다. “m1”처럼 영문자(a-z), 숫자, “-”, “_”를 1~64자 쓰세요.</translation>
        </message>
        <message>
            <source>a key in double quotes</source>
            <translation>큰따옴표 안의 키</translation>
        </message>
        <message>
            <source>“%1” is not a key. Use small letters (a-z) and digits, in words joined by single “-”, at most 64 characters, as in “cart-recovery”.</source>
            <translation>“%1”은(는) 키가 아닙니다. “cart-recovery”처럼 영문 소문자(a-z)와 숫자로 된 낱말을 “-” 하나로 이어 64자 이내로 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” is not known for %2. Use one of: %3.</source>
            <translation>%2에 “%1”은(는) 쓸 수 없습니다. 다음 중 하나를 쓰세요: %3.</translation>
        </message>
        <message>
            <source>%1 is %2, but must be %3 or more.</source>
            <translation>%1이(가) %2입니다. %3 이상이어야 합니다.</translation>
        </message>
        <message>
            <source>%1 is %2, but must be between %3 and %4.</source>
            <translation>%1이(가) %2입니다. %3에서 %4 사이여야 합니다.</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>정수</translation>
        </message>
        <message>
            <source>%1 is %2, but must be a whole number, without decimals.</source>
            <translation>%1이(가) %2입니다. 소수점이 없는 정수여야 합니다.</translation>
        </message>
        <message>
            <source>%1 is %2, but must be a whole number between %3 and %4.</source>
            <translation>%1이(가) %2입니다. %3에서 %4 사이의 정수여야 합니다.</translation>
        </message>
        <message>
            <source>%1 is %2, but must be a whole number, %3 or more.</source>
            <translation>%1이(가) %2입니다. %3 이상의 정수여야 합니다.</translation>
        </message>
        <message>
            <source>a duration in double quotes, as in "PT2H"</source>
            <translation>"PT2H"처럼 큰따옴표 안의 기간</translation>
        </message>
        <message>
            <source>%1 must be longer than zero, as in "P1D".</source>
            <translation>%1은(는) "P1D"처럼 0보다 길어야 합니다.</translation>
        </message>
        <message>
            <source>a time of day in double quotes, as in "09:00"</source>
            <translation>"09:00"처럼 큰따옴표 안의 시각</translation>
        </message>
        <message>
            <source>“%1” is not a time of day. Write hours and minutes from 00:00 to 23:59, as in "09:00".</source>
            <translation>“%1”은(는) 시각이 아닙니다. "09:00"처럼 00:00부터 23:59까지의 시와 분을 적으세요.</translation>
        </message>
        <message>
            <source>a metric in double quotes, as in "viewed"</source>
            <translation>"viewed"처럼 큰따옴표 안의 지표</translation>
        </message>
        <message>
            <source>“%1” is not a metric. Use one of: %2.</source>
            <translation>“%1”은(는) 지표가 아닙니다. 다음 중 하나를 쓰세요: %2.</translation>
        </message>
        <message>
            <source>a channel type in double quotes, as in "email"</source>
            <translation>"email"처럼 큰따옴표 안의 채널 종류</translation>
        </message>
        <message>
            <source>“%1” is not a channel type. Use one of: %2.</source>
            <translation>“%1”은(는) 채널 종류가 아닙니다. 다음 중 하나를 쓰세요: %2.</translation>
        </message>
        <message>
            <source>It says what kind of file this is: "%1".</source>
            <translation>파일의 종류를 나타냅니다: "%1".</translation>
        </message>
        <message>
            <source>This file is of the format “%1”, but %2 with the format “%3” is needed. Choose another file.</source>
            <translation>이 파일의 형식은 “%1”이지만 %2의 형식인 “%3”이(가) 필요합니다. 다른 파일을 고르세요.</translation>
        </message>
        <message>
            <source>It is %1 for this version of the format.</source>
            <translation>이 형식 버전에서는 %1입니다.</translation>
        </message>
        <message>
            <source>This file is of version %1 of the format; this program knows versions up to %2. Open it with a newer Stepline.</source>
            <translation>이 파일은 형식 버전 %1입니다. 이 프로그램은 버전 %2까지 압니다. 더 새로운 Stepline으로 여세요.</translation>
        </message>
        <message>
            <source>Lists and objects are nested more than %1 levels deep. Make the structure flatter.</source>
            <translation>목록과 객체가 %1단계보다 깊게 겹쳐 있습니다. 구조를 더 평평하게 하세요.</translation>
        </message>
        <message>
            <source>The document</source>
            <translation>문서</translation>
        </message>
        <message>
            <source>Item %1</source>
            <translation>%1번째 항목</translation>
        </message>
        <message>
            <source>Item %1 of “%2”</source>
            <translation>“%2”의 %1번째 항목</translation>
        </message>
        <message>
            <source>“%1” is null, but it is needed. %2</source>
            <translation>“%1”이(가) null이지만 필요합니다. %2</translation>
        </message>
        <message>
            <source>“%1” is missing. %2</source>
            <translation>“%1”이(가) 없습니다. %2</translation>
        </message>
        <message>
            <source>%1 must be %2, not %3.</source>
            <translation>%1은(는) %3이(가) 아니라 %2이어야 합니다.</translation>
        </message>
        <message>
            <source>%1: %2 (new)</source>
            <translation>%1: %2 (새로 생김)</translation>
        </message>
        <message>
            <source>%1: no longer %2</source>
            <translation>%1: %2 없어짐</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>+ %1: new in step %2</source>
            <translation>+ %1: %2단계에 새로 생김</translation>
        </message>
        <message>
            <source>- %1: gone from step %2</source>
            <translation>- %1: %2단계에서 없어짐</translation>
        </message>
        <message>
            <source>&gt; %1: moved from place %2 to place %3 of step %4</source>
            <translation>&gt; %1: %4단계의 %2번째에서 %3번째로 옮김</translation>
        </message>
        <message>
            <source>&gt; %1: moved from step %2 to step %3</source>
            <translation>&gt; %1: %2단계에서 %3단계로 옮김</translation>
        </message>
        <message>
            <source>+ %1: new</source>
            <translation>+ %1: 새로 생김</translation>
        </message>
        <message>
            <source>- %1: gone</source>
            <translation>- %1: 없어짐</translation>
        </message>
        <message>
            <source>&gt; %1: moved from place %2 to place %3</source>
            <translation>&gt; %1: %2번째에서 %3번째로 옮김</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Channel “%1”</source>
            <translation>채널 “%1”</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>%1단계</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) added</source>
            <translation>
                <numerusform>카드 %n개 추가</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) removed</source>
            <translation>
                <numerusform>카드 %n개 제거</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) moved</source>
            <translation>
                <numerusform>카드 %n개 이동</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) changed</source>
            <translation>
                <numerusform>카드 %n개 변경</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) changed</source>
            <translation>
                <numerusform>단계 %n개 변경</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n channel(s) changed</source>
            <translation>
                <numerusform>채널 %n개 변경</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) changed</source>
            <translation>
                <numerusform>설정 %n개 변경</numerusform>
            </translation>
        </message>
        <message>
            <source>no difference</source>
            <translation>차이 없음</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>이벤트</translation>
        </message>
        <message>
            <source>Target rate</source>
            <translation>목표 비율</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>Re-entry</source>
            <translation>재진입</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>방침</translation>
        </message>
        <message>
            <source>After</source>
            <translation>간격</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>우선순위</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>대상</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>변수</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>예시</translation>
        </message>
        <message>
            <source>Fallback</source>
            <translation>대체 문구</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>그다음</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Exited</source>
            <translation>이탈</translation>
        </message>
        <message>
            <source>Next sequence</source>
            <translation>다음 시퀀스</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>태그</translation>
        </message>
        <message>
            <source>Suppress</source>
            <translation>발송 제외</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>할 일</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>체크리스트</translation>
        </message>
        <message>
            <source>Channel type</source>
            <translation>채널 종류</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>시퀀스</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>한도</translation>
        </message>
        <message>
            <source>Send window</source>
            <translation>발송 시간</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>대조군</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>지연</translation>
        </message>
        <message>
            <source>Stop condition</source>
            <translation>중지 조건</translation>
        </message>
        <message>
            <source>Goes on when</source>
            <translation>진행 조건</translation>
        </message>
        <message>
            <source>Only if</source>
            <translation>조건부 발송</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>변형</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>비율</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>향상</translation>
        </message>
        <message>
            <source>Preheader</source>
            <translation>미리보기 문구</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>본문</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Button</source>
            <translation>버튼</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>문구</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>대체 텍스트</translation>
        </message>
        <message>
            <source>segment %1</source>
            <translation>세그먼트 %1</translation>
        </message>
        <message>
            <source>not (%1)</source>
            <translation>아님 (%1)</translation>
        </message>
        <message>
            <source> and </source>
            <translation> 그리고 </translation>
        </message>
        <message>
            <source> or </source>
            <translation> 또는 </translation>
        </message>
        <message>
            <source>at any time</source>
            <translation>언제든</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>%1에</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%2에 %1</translation>
        </message>
        <message>
            <source>%1, later ones wait</source>
            <translation>%1, 나중 것은 기다림</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>This change no longer fits the template: it was changed elsewhere meanwhile. Try again.</source>
            <translation>그사이 다른 곳에서 템플릿이 바뀌어 이 변경이 더는 맞지 않습니다. 다시 해 보세요.</translation>
        </message>
        <message>
            <source>An entry of the journal cannot be read.</source>
            <translation>기록의 항목 하나를 읽을 수 없습니다.</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>측정값</translation>
        </message>
        <message>
            <source>Vendor's figure</source>
            <translation>공급사 수치</translation>
        </message>
        <message>
            <source>Assumed</source>
            <translation>가정</translation>
        </message>
        <message>
            <source>Subject: %1</source>
            <translation>제목: %1</translation>
        </message>
        <message>
            <source>Day %1</source>
            <translation>%1일째</translation>
        </message>
        <message>
            <source>In-app</source>
            <translation>인앱</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>푸시</translation>
        </message>
        <message>
            <source>Push Notification</source>
            <translation>푸시 알림</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>문자</translation>
        </message>
        <message>
            <source>Messengers (KakaoTalk)</source>
            <translation>메신저 (카카오톡)</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>이메일</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>열람</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>전화</translation>
        </message>
        <message>
            <source>Dialled</source>
            <translation>발신</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>연결</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>통화</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>초대</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>수락</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>확인</translation>
        </message>
        <message>
            <source>Direct mail</source>
            <translation>우편물</translation>
        </message>
        <message>
            <source>Ads</source>
            <translation>광고</translation>
        </message>
        <message>
            <source>Impressions</source>
            <translation>노출</translation>
        </message>
        <message>
            <source>Video watched</source>
            <translation>영상 시청</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>발송 요청</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>전달</translation>
        </message>
        <message>
            <source>Viewed</source>
            <translation>열람</translation>
        </message>
        <message>
            <source>Clicked</source>
            <translation>클릭</translation>
        </message>
        <message>
            <source>Replied</source>
            <translation>답장</translation>
        </message>
        <message>
            <source>Unsubscribed</source>
            <translation>수신 거부</translation>
        </message>
        <message>
            <source>Complained</source>
            <translation>신고</translation>
        </message>
        <message>
            <source>Converted</source>
            <translation>전환</translation>
        </message>
        <message>
            <source>Outbound, cold</source>
            <translation>아웃바운드, 첫 접촉</translation>
        </message>
        <message>
            <source>Outbound, on a trigger</source>
            <translation>아웃바운드, 계기 있음</translation>
        </message>
        <message>
            <source>Lead nurture</source>
            <translation>리드 육성</translation>
        </message>
        <message>
            <source>Demo no-show</source>
            <translation>데모 불참</translation>
        </message>
        <message>
            <source>Post-demo</source>
            <translation>데모 이후</translation>
        </message>
        <message>
            <source>Stalled deal</source>
            <translation>멈춘 거래</translation>
        </message>
        <message>
            <source>Onboarding</source>
            <translation>온보딩</translation>
        </message>
        <message>
            <source>Expansion</source>
            <translation>확장</translation>
        </message>
        <message>
            <source>Abandoned cart</source>
            <translation>장바구니 이탈</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>환영</translation>
        </message>
        <message>
            <source>Re-engagement</source>
            <translation>재활성화</translation>
        </message>
        <message>
            <source>Event reminder</source>
            <translation>행사 알림</translation>
        </message>
        <message>
            <source>Enrolment</source>
            <translation>등록</translation>
        </message>
        <message>
            <source>Retargeting</source>
            <translation>리타기팅</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>직접 정의</translation>
        </message>
        <message>
            <source>Awareness</source>
            <translation>인지</translation>
        </message>
        <message>
            <source>Consideration</source>
            <translation>고려</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>구매</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>유지</translation>
        </message>
        <message>
            <source>Advocacy</source>
            <translation>추천</translation>
        </message>
        <message>
            <source>Tier 1</source>
            <translation>1등급</translation>
        </message>
        <message>
            <source>Tier 2</source>
            <translation>2등급</translation>
        </message>
        <message>
            <source>Tier 3</source>
            <translation>3등급</translation>
        </message>
        <message>
            <source>An event</source>
            <translation>이벤트</translation>
        </message>
        <message>
            <source>A page visited</source>
            <translation>페이지 방문</translation>
        </message>
        <message>
            <source>A link clicked</source>
            <translation>링크 클릭</translation>
        </message>
        <message>
            <source>A video watched</source>
            <translation>영상 시청</translation>
        </message>
        <message>
            <source>Inactivity</source>
            <translation>활동 없음</translation>
        </message>
        <message>
            <source>A milestone</source>
            <translation>단계 도달</translation>
        </message>
        <message>
            <source>A buying signal</source>
            <translation>구매 신호</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>직접</translation>
        </message>
        <message>
            <source>Never again</source>
            <translation>다시 안 함</translation>
        </message>
        <message>
            <source>Every time</source>
            <translation>매번</translation>
        </message>
        <message>
            <source>After a pause</source>
            <translation>간격을 두고</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>월</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>화</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>수</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>목</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>금</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>토</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>일</translation>
        </message>
        <message>
            <source>The sequence has no message “%1”. Choose another.</source>
            <translation>시퀀스에 메시지 “%1”이(가) 없습니다. 다른 것을 고르세요.</translation>
        </message>
        <message>
            <source>A test needs at least two variants. Add another to the message.</source>
            <translation>테스트에는 변형이 둘 이상 필요합니다. 메시지에 하나 더 추가하세요.</translation>
        </message>
        <message>
            <source>The comparison was cancelled.</source>
            <translation>비교를 취소했습니다.</translation>
        </message>
        <message>
            <source>An exact forecast is not possible: segments, reachable channels, time zones and the outcomes of guards make %1 cases, and it can do %2. Use fewer of them or preview by simulation.</source>
            <translation>정확한 예측을 할 수 없습니다. 세그먼트, 도달 가능한 채널, 시간대, 조건의 결과로 경우가 %1가지인데 %2가지까지 됩니다. 줄이거나 모의 실행으로 미리 보세요.</translation>
        </message>
        <message>
            <source>more than %1</source>
            <translation>%1 초과</translation>
        </message>
        <message>
            <source>The preview was cancelled.</source>
            <translation>미리보기를 취소했습니다.</translation>
        </message>
        <message>
            <source>An exact forecast is not possible: “%1” may go on early, so everybody's later messages go out at different times. Clear “Go on early when” or preview by simulation.</source>
            <translation>정확한 예측을 할 수 없습니다. “%1”이(가) 일찍 진행할 수 있어 사람마다 이후 메시지의 시각이 다릅니다. ‘일찍 진행하는 조건’을 없애거나 모의 실행으로 미리 보세요.</translation>
        </message>
        <message>
            <source>An exact forecast is not possible: the limit postpones messages. Let it skip them instead or preview by simulation.</source>
            <translation>정확한 예측을 할 수 없습니다. 한도가 메시지를 미룹니다. 미루지 않고 보내지 않게 하거나 모의 실행으로 미리 보세요.</translation>
        </message>
        <message>
            <source>An exact forecast is not possible: recipients enter at different times of day and a send window holds some of them up. Leave out the spread or the window, or preview by simulation.</source>
            <translation>정확한 예측을 할 수 없습니다. 수신자가 하루 중 서로 다른 시각에 진입하고 발송 시간이 일부를 늦춥니다. 진입 기간이나 발송 시간을 빼거나 모의 실행으로 미리 보세요.</translation>
        </message>
        <message>
            <source>These are not the results of a preview: “%1” is missing or is not what it should be. Run the preview again.</source>
            <translation>미리보기의 결과가 아닙니다. “%1”이(가) 없거나 올바르지 않습니다. 미리보기를 다시 실행하세요.</translation>
        </message>
        <message>
            <source>The profile “%1” says nothing about %2, so the preview reaches nobody on it. Add %2 to the profile or choose another profile.</source>
            <translation>프로필 “%1”에 %2이(가) 없어 이 채널로는 아무에게도 도달하지 않습니다. 프로필에 %2을(를) 추가하거나 다른 프로필을 고르세요.</translation>
        </message>
        <message>
            <source>The profile “%1” has no segment “%2”, so the preview puts nobody in it. Add the segment to the profile or correct the name.</source>
            <translation>프로필 “%1”에 세그먼트 “%2”이(가) 없어 아무도 속하지 않습니다. 프로필에 세그먼트를 추가하거나 이름을 고치세요.</translation>
        </message>
        <message>
            <source>The preview ends after %1, and “%2” goes out later. Messages from there on are cut off. Lengthen the profile's horizon or leave it out.</source>
            <translation>미리보기는 %1 뒤에 끝나는데 “%2”은(는) 더 늦게 나갑니다. 그 뒤의 메시지는 잘립니다. 프로필의 관측 기간을 늘리거나 빼세요.</translation>
        </message>
        <message>
            <source>The folder “%1” for backups cannot be made. Allow yourself to write beside the library.</source>
            <translation>백업 폴더 “%1”을(를) 만들 수 없습니다. 라이브러리 옆에 쓸 권한을 주세요.</translation>
        </message>
        <message>
            <source>Another program is using the library “%1”. Close it, then restore the backup.</source>
            <translation>다른 프로그램이 라이브러리 “%1”을(를) 쓰고 있습니다. 닫은 뒤 백업을 복원하세요.</translation>
        </message>
        <message>
            <source>The damaged library “%1” cannot be put aside. Allow yourself to write its folder.</source>
            <translation>손상된 라이브러리 “%1”을(를) 옆으로 치울 수 없습니다. 폴더에 쓸 권한을 주세요.</translation>
        </message>
        <message>
            <source>No backup can be made in “%1”. Allow yourself to write there.</source>
            <translation>“%1”에 백업을 만들 수 없습니다. 그곳에 쓸 권한을 주세요.</translation>
        </message>
        <message>
            <source>The backup “%1” is not there any more. Choose another.</source>
            <translation>백업 “%1”이(가) 더는 없습니다. 다른 것을 고르세요.</translation>
        </message>
        <message>
            <source>The backup cannot be copied to “%1”. Free some space, or allow yourself to write there.</source>
            <translation>백업을 “%1”(으)로 복사할 수 없습니다. 공간을 비우거나 쓸 권한을 주세요.</translation>
        </message>
        <message>
            <source>The backup cannot be put in the place of “%1”. It stands beside it as “%2”.</source>
            <translation>백업을 “%1”의 자리에 놓을 수 없습니다. 옆에 “%2”(으)로 두었습니다.</translation>
        </message>
        <message>
            <source>“%1” is not a Stepline library: %2. It was left as it is; choose another file.</source>
            <translation>“%1”은(는) Stepline 라이브러리가 아닙니다: %2. 그대로 두었으니 다른 파일을 고르세요.</translation>
        </message>
        <message>
            <source>The library “%1” cannot be read (%2). Allow yourself to read it.</source>
            <translation>라이브러리 “%1”을(를) 읽을 수 없습니다 (%2). 읽기 권한을 주세요.</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>파일이 비어 있습니다</translation>
        </message>
        <message>
            <source>it looks like a sequence or profile file, which “Open” reads</source>
            <translation>시퀀스나 프로필 파일로 보입니다. ‘열기’로 여세요</translation>
        </message>
        <message>
            <source>the file is of another kind</source>
            <translation>다른 종류의 파일입니다</translation>
        </message>
        <message>
            <source>only the beginning of a file is left</source>
            <translation>파일의 앞부분만 남아 있습니다</translation>
        </message>
        <message>
            <source>it is the database of another program</source>
            <translation>다른 프로그램의 데이터베이스입니다</translation>
        </message>
        <message>
            <source>“%1” is a link to “%2”, which is not there. Mend or remove the link.</source>
            <translation>“%1”은(는) 없는 “%2”을(를) 가리키는 링크입니다. 링크를 고치거나 지우세요.</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>폴더입니다</translation>
        </message>
        <message>
            <source>it is not a file but a device or pipe</source>
            <translation>파일이 아니라 장치나 파이프입니다</translation>
        </message>
        <message>
            <source>The folder “%1” for the library cannot be made. Allow yourself to write beside it, or choose another place.</source>
            <translation>라이브러리를 둘 폴더 “%1”을(를) 만들 수 없습니다. 그 자리에 쓸 권한을 주거나 다른 곳을 고르세요.</translation>
        </message>
        <message>
            <source>No library can be made in the folder “%1” (%2). Allow yourself to write there, or choose another place.</source>
            <translation>폴더 “%1”에 라이브러리를 만들 수 없습니다 (%2). 쓰기 권한을 주거나 다른 곳을 고르세요.</translation>
        </message>
        <message>
            <source>No library can be made in the folder “%1”. Choose another place.</source>
            <translation>폴더 “%1”에 라이브러리를 만들 수 없습니다. 다른 곳을 고르세요.</translation>
        </message>
        <message>
            <source>The library “%1” stands in a folder that cannot be written and was not closed properly. Copy it with the file “%2” beside it to another folder and open it there.</source>
            <translation>라이브러리 “%1”이(가) 쓸 수 없는 폴더에 있고 제대로 닫히지 않았습니다. 옆의 파일 “%2”과(와) 함께 다른 폴더로 복사해 거기에서 여세요.</translation>
        </message>
        <message>
            <source>The library “%1” has lost or changed its %2. It was left as it is: keep a copy of it, and put a backup in its place.</source>
            <translation>라이브러리 “%1”의 %2이(가) 없어지거나 바뀌었습니다. 그대로 두었으니 사본을 보관하고 백업으로 바꾸세요.</translation>
        </message>
        <message>
            <source>tables</source>
            <translation>테이블</translation>
        </message>
        <message>
            <source>It holds the same template as “%1”. Import one of the two.</source>
            <translation>“%1”과(와) 같은 템플릿이 들어 있습니다. 둘 가운데 하나만 가져오세요.</translation>
        </message>
        <message>
            <source>As it was before “%1” was imported</source>
            <translation>“%1”을(를) 가져오기 전 상태</translation>
        </message>
        <message>
            <source>Import “%1”</source>
            <translation>“%1” 가져오기</translation>
        </message>
        <message>
            <source>Imported from “%1”</source>
            <translation>“%1”에서 가져옴</translation>
        </message>
        <message>
            <source>“%1” is not imported. Line %2, column %3: %4</source>
            <translation>“%1”을(를) 가져오지 않았습니다. %2행 %3열: %4</translation>
        </message>
        <message>
            <source>“%1” is not imported. %2</source>
            <translation>“%1”을(를) 가져오지 않았습니다. %2</translation>
        </message>
        <message>
            <source>The library “%1” could not be brought to this version of Stepline and is as it was.</source>
            <translation>라이브러리 “%1”을(를) 이 버전의 Stepline에 맞게 바꾸지 못해 그대로 두었습니다.</translation>
        </message>
        <message>
            <source>The backup “%1” is not complete.</source>
            <translation>백업 “%1”이(가) 온전하지 않습니다.</translation>
        </message>
        <message>
            <source>The library “%1” is damaged (%2). It was left as it is: keep a copy of it, and put a backup in its place.</source>
            <translation>라이브러리 “%1”이(가) 손상되었습니다 (%2). 그대로 두었으니 사본을 보관하고 백업으로 바꾸세요.</translation>
        </message>
        <message>
            <source>The library “%1” was made by a newer version of Stepline. It is open for reading only: update Stepline to change it.</source>
            <translation>라이브러리 “%1”은(는) 더 새로운 Stepline에서 만들었습니다. 읽기 전용으로 열었으니 바꾸려면 Stepline을 업데이트하세요.</translation>
        </message>
        <message>
            <source>The library “%1” or its folder cannot be written. It is open for reading only: allow yourself to write both, or open another library.</source>
            <translation>라이브러리 “%1” 또는 그 폴더에 쓸 수 없습니다. 읽기 전용으로 열었으니 둘 다 쓰기 권한을 주거나 다른 라이브러리를 여세요.</translation>
        </message>
        <message>
            <source>The library “%1” holds something that is not Stepline's (%2). It is open for reading only: remove that with the program that put it there.</source>
            <translation>라이브러리 “%1”에 Stepline의 것이 아닌 것이 있습니다 (%2). 읽기 전용으로 열었으니 그것을 넣은 프로그램으로 제거하세요.</translation>
        </message>
        <message>
            <source>The library “%1” was made by an older version of Stepline and must be upgraded, but it cannot be written. Allow yourself to write it and its folder.</source>
            <translation>라이브러리 “%1”은(는) 이전 버전의 Stepline에서 만들어 업그레이드해야 하지만 쓸 수 없습니다. 파일과 폴더에 쓰기 권한을 주세요.</translation>
        </message>
        <message>
            <source>Another program is holding the library “%1”. Try again in a moment.</source>
            <translation>다른 프로그램이 라이브러리 “%1”을(를) 쓰고 있습니다. 잠시 뒤 다시 해 보세요.</translation>
        </message>
        <message>
            <source>This computer lacks Qt's driver for PostgreSQL. Install it (on Debian the package libqt6sql6-psql), then start Stepline again.</source>
            <translation>이 컴퓨터에 PostgreSQL용 Qt 드라이버가 없습니다. 설치한 뒤(Debian에서는 libqt6sql6-psql 패키지) Stepline을 다시 시작하세요.</translation>
        </message>
        <message>
            <source>The path of the root certificate holds a “;”, which the connection cannot be told. Move the file to another folder.</source>
            <translation>루트 인증서 경로에 “;”가 있어 연결에 전할 수 없습니다. 파일을 다른 폴더로 옮기세요.</translation>
        </message>
        <message>
            <source>The root certificate “%1” is not there or cannot be read. Choose the file again.</source>
            <translation>루트 인증서 “%1”이(가) 없거나 읽을 수 없습니다. 파일을 다시 고르세요.</translation>
        </message>
        <message>
            <source>The server %1 did not accept the user “%2” with this password.</source>
            <translation>서버 %1이(가) 사용자 “%2”의 이 비밀번호를 받아들이지 않았습니다.</translation>
        </message>
        <message>
            <source>To check whom it talks to, Stepline needs the root certificate of the server %1. Ask whoever runs the server for it and choose the file.</source>
            <translation>상대를 확인하려면 서버 %1의 루트 인증서가 필요합니다. 서버 운영자에게 받아 파일을 고르세요.</translation>
        </message>
        <message>
            <source>The server %1 shows a certificate that your root certificate does not vouch for: it may not be the server you mean. Ask whoever runs it for the right root certificate.</source>
            <translation>서버 %1의 인증서를 루트 인증서가 보증하지 않습니다. 다른 서버일 수 있습니다. 운영자에게 올바른 루트 인증서를 물어보세요.</translation>
        </message>
        <message>
            <source>The certificate of the server is not made out to “%1”. Use the name it is made out to.</source>
            <translation>서버의 인증서가 “%1” 앞으로 발급되지 않았습니다. 발급된 이름을 쓰세요.</translation>
        </message>
        <message>
            <source>The server %1 and you do not agree on encryption: one wants it, the other does not. Ask whoever runs the server which protection it offers.</source>
            <translation>서버 %1과(와) 암호화 설정이 맞지 않습니다. 한쪽만 암호화를 원합니다. 서버가 어떤 보호를 제공하는지 운영자에게 물어보세요.</translation>
        </message>
        <message>
            <source>The server %1 has no database “%2”. Check its name.</source>
            <translation>서버 %1에 데이터베이스 “%2”이(가) 없습니다. 이름을 확인하세요.</translation>
        </message>
        <message>
            <source>There is no server “%1” to be found. Check its name and the network.</source>
            <translation>서버 “%1”을(를) 찾을 수 없습니다. 이름과 네트워크를 확인하세요.</translation>
        </message>
        <message>
            <source>The server %1 does not let “%2” into the database “%3”. Ask whoever runs it.</source>
            <translation>서버 %1이(가) 사용자 “%2”의 데이터베이스 “%3” 접속을 허용하지 않습니다. 운영자에게 물어보세요.</translation>
        </message>
        <message>
            <source>The server %1 does not answer. Check the network, or try again later.</source>
            <translation>서버 %1이(가) 응답하지 않습니다. 네트워크를 확인하거나 나중에 다시 시도하세요.</translation>
        </message>
        <message>
            <source>The library “%1” is damaged and was made by a newer version of Stepline. It was left as it is: update Stepline, which then rescues what is left.</source>
            <translation>라이브러리 “%1”이(가) 손상되었으며 더 새로운 Stepline으로 만들어졌습니다. 그대로 두었습니다. Stepline을 업데이트하면 남은 것을 구해 냅니다.</translation>
        </message>
        <message>
            <source>The library “%1” is damaged, and no new one could be made of it. It was left as it is: put a backup in its place.</source>
            <translation>라이브러리 “%1”이(가) 손상되었고 새 라이브러리를 만들 수 없었습니다. 그대로 두었으니 백업으로 바꾸세요.</translation>
        </message>
        <message>
            <source>The library “%1” was damaged and is kept as “%2”. What could be rescued of it is in “%3”: give that file its name.</source>
            <translation>라이브러리 “%1”이(가) 손상되어 “%2”(으)로 보관했습니다. 구해 낸 내용은 “%3”에 있으니 그 파일에 원래 이름을 붙이세요.</translation>
        </message>
        <message>
            <source>The library “%1” is damaged and cannot be put aside. Give the file another name, then try again.</source>
            <translation>라이브러리 “%1”이(가) 손상되었고 옮겨 둘 수도 없습니다. 파일 이름을 바꾼 뒤 다시 해 보세요.</translation>
        </message>
        <message>
            <source>Another program is rescuing the library “%1”. Try again in a moment.</source>
            <translation>다른 프로그램이 라이브러리 “%1”을(를) 구해 내고 있습니다. 잠시 뒤 다시 시도하세요.</translation>
        </message>
        <message>
            <source>Another program is holding the library “%1”. Nothing is lost: try again in a moment, or close the other program.</source>
            <translation>다른 프로그램이 라이브러리 “%1”을(를) 쓰고 있습니다. 잃은 것은 없습니다. 잠시 뒤 다시 하거나 그 프로그램을 닫으세요.</translation>
        </message>
        <message>
            <source>The disk with the library “%1” is full. Everything kept so far is intact: free some space, then try again.</source>
            <translation>라이브러리 “%1”이(가) 있는 디스크가 가득 찼습니다. 지금까지 보관한 것은 온전합니다. 공간을 비우고 다시 해 보세요.</translation>
        </message>
        <message>
            <source>The library “%1” cannot be opened or written. Allow yourself to read and write the file and its folder.</source>
            <translation>라이브러리 “%1”을(를) 열거나 쓸 수 없습니다. 파일과 폴더에 읽기와 쓰기 권한을 주세요.</translation>
        </message>
        <message>
            <source>The disk did not take or give what the library “%1” asked for. Everything kept so far is intact: see that the disk is there and not full, then try again.</source>
            <translation>라이브러리 “%1”의 요청을 디스크가 처리하지 못했습니다. 지금까지 보관한 것은 온전합니다. 디스크가 연결되어 있고 가득 차지 않았는지 확인하고 다시 해 보세요.</translation>
        </message>
        <message>
            <source>The library “%1” is damaged. It was left as it is: keep a copy of it, and put a backup in its place.</source>
            <translation>라이브러리 “%1”이(가) 손상되었습니다. 그대로 두었으니 사본을 보관하고 백업으로 바꾸세요.</translation>
        </message>
        <message>
            <source>The library “%1” did not take this: %2.</source>
            <translation>라이브러리 “%1”이(가) 받아들이지 않았습니다: %2.</translation>
        </message>
        <message>
            <source>Some changes of “%1” have not reached the library yet. They are kept in the window: try again in a moment.</source>
            <translation>“%1”의 변경 일부가 아직 라이브러리에 닿지 않았습니다. 창에 보존되어 있으니 잠시 뒤 다시 해 보세요.</translation>
        </message>
        <message>
            <source>“%1” is being changed in another window. Try again in a moment.</source>
            <translation>“%1”을(를) 다른 창에서 바꾸고 있습니다. 잠시 뒤 다시 해 보세요.</translation>
        </message>
        <message>
            <source>This kept preview is not in the library any more. Run it again.</source>
            <translation>보관한 이 미리보기가 라이브러리에 더는 없습니다. 다시 실행하세요.</translation>
        </message>
        <message>
            <source>The figures of this kept preview are damaged. Run it again.</source>
            <translation>보관한 이 미리보기의 수치가 손상되었습니다. 다시 실행하세요.</translation>
        </message>
        <message>
            <source>What this run was made with is damaged, so it cannot be made again. Its figures are still here.</source>
            <translation>이 실행에 쓰인 내용이 손상되어 다시 만들 수 없습니다. 수치는 남아 있습니다.</translation>
        </message>
        <message>
            <source>Who saved this version, when, and the note to it were damaged.</source>
            <translation>이 버전을 누가 언제 저장했는지와 메모가 손상되었습니다.</translation>
        </message>
        <message>
            <source>“%2” has no version %1. Choose one from its history.</source>
            <translation>“%2”에 버전 %1이(가) 없습니다. 기록에서 하나를 고르세요.</translation>
        </message>
        <message numerus="yes">
            <source>The copy of the team's library on this computer was damaged. %n template(s) of it were rescued with what you had changed; everything else is fetched from the server again. The damaged file is kept as “%1”.</source>
            <translation>
                <numerusform>이 컴퓨터의 팀 라이브러리 사본이 손상되었습니다. 바꾼 내용이 있는 템플릿 %n개를 구했고, 나머지는 서버에서 다시 가져옵니다. 손상된 파일은 “%1”(으)로 남아 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>The copy of the team's library on this computer was damaged, and nothing of it could be read. It is fetched from the server again. The damaged file is kept as “%1”.</source>
            <translation>이 컴퓨터의 팀 라이브러리 사본이 손상되었고 읽을 수 있는 것이 없습니다. 서버에서 다시 가져옵니다. 손상된 파일은 “%1”(으)로 남아 있습니다.</translation>
        </message>
        <message>
            <source>A name has 1 to 63 letters. Give another one.</source>
            <translation>이름은 1~63자입니다. 다른 이름을 쓰세요.</translation>
        </message>
        <message>
            <source>Names that begin with “pg_” or “stepline_” are the server's own. Give another one.</source>
            <translation>“pg_”나 “stepline_”으로 시작하는 이름은 서버가 씁니다. 다른 이름을 쓰세요.</translation>
        </message>
        <message>
            <source>You may not say who is an owner. Ask an owner who may, or whoever runs the server.</source>
            <translation>소유자를 정할 권한이 없습니다. 권한이 있는 소유자나 서버 운영자에게 요청하세요.</translation>
        </message>
        <message>
            <source>You may not say who is a member. Ask an owner, or whoever runs the server.</source>
            <translation>구성원을 정할 권한이 없습니다. 소유자나 서버 운영자에게 요청하세요.</translation>
        </message>
        <message>
            <source>This is you. Another owner can change your role.</source>
            <translation>나 자신입니다. 내 역할은 다른 소유자가 바꿀 수 있습니다.</translation>
        </message>
        <message>
            <source>The server has no user “%1”. Check the name.</source>
            <translation>서버에 “%1” 사용자가 없습니다. 이름을 확인하세요.</translation>
        </message>
        <message>
            <source>“%1” was given this role by somebody else, and only they or whoever runs the server can take it back.</source>
            <translation>“%1”의 역할은 다른 사람이 주었고, 그 사람이나 서버 운영자만 거둘 수 있습니다.</translation>
        </message>
        <message>
            <source>Give a first password for “%1”.</source>
            <translation>“%1”의 첫 비밀번호를 입력하세요.</translation>
        </message>
        <message>
            <source>The server has a user “%1” already. Add them without a new password.</source>
            <translation>서버에 “%1” 사용자가 이미 있습니다. 새 비밀번호 없이 추가하세요.</translation>
        </message>
        <message>
            <source>You may not make users on this server. Ask whoever runs it to make “%1”; then you can add them here.</source>
            <translation>이 서버에서 사용자를 만들 권한이 없습니다. 서버 운영자가 “%1”을(를) 만들면 여기서 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>When may it go out?</source>
            <translation>언제 나갈 수 있나?</translation>
        </message>
        <message>
            <source>Until the window opens</source>
            <translation>발송 시간이 열릴 때까지</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>Sent?</source>
            <translation>보냈나?</translation>
        </message>
        <message>
            <source>Recipient enters</source>
            <translation>수신자 진입</translation>
        </message>
        <message>
            <source>The name “%1” stands twice in the same object. Keep one of the two.</source>
            <translation>같은 객체에 이름 “%1”이(가) 두 번 있습니다. 하나만 남기세요.</translation>
        </message>
        <message>
            <source>The number %1 is too large. Write a smaller one.</source>
            <translation>숫자 %1이(가) 너무 큽니다. 더 작은 수를 적으세요.</translation>
        </message>
        <message>
            <source>The file holds more than %1 values. Split it into smaller files.</source>
            <translation>파일에 값이 %1개보다 많습니다. 더 작은 파일로 나누세요.</translation>
        </message>
        <message>
            <source>The text holds the character U+0000, which no text may hold. Remove the \u0000.</source>
            <translation>글에 쓸 수 없는 문자 U+0000이 있습니다. \u0000을 지우세요.</translation>
        </message>
        <message>
            <source>The text holds half of a character (%1 without its partner). Remove it or write the whole character.</source>
            <translation>글에 문자의 반쪽만 있습니다 (%1의 짝이 없음). 지우거나 온전한 문자를 적으세요.</translation>
        </message>
        <message>
            <source>Replace the template</source>
            <translation>템플릿 바꾸기</translation>
        </message>
        <message>
            <source>The file is empty. Open a file that holds a sequence, profile or script.</source>
            <translation>파일이 비어 있습니다. 시퀀스, 프로필, 스크립트가 든 파일을 여세요.</translation>
        </message>
        <message>
            <source>The file ends too early: the “[” of line %1, column %2 is never closed. Add the missing rest, ending with “]”.</source>
            <translation>파일이 너무 일찍 끝납니다. %1번째 줄 %2번째 글자의 “[”가 닫히지 않았습니다. 빠진 나머지를 “]”까지 채우세요.</translation>
        </message>
        <message>
            <source>The file ends too early: the “{” of line %1, column %2 is never closed. Add the missing rest, ending with “}”.</source>
            <translation>파일이 너무 일찍 끝납니다. %1번째 줄 %2번째 글자의 “{”가 닫히지 않았습니다. 빠진 나머지를 “}”까지 채우세요.</translation>
        </message>
        <message>
            <source>There is text after the end of the document. Remove everything from here on.</source>
            <translation>문서가 끝난 뒤에 글이 있습니다. 여기부터 모두 지우세요.</translation>
        </message>
        <message>
            <source>A colon is missing after the name “%1”.</source>
            <translation>이름 “%1” 뒤에 콜론이 없습니다.</translation>
        </message>
        <message>
            <source>A “]” stands where the “{” of line %1, column %2 must be closed with “}”.</source>
            <translation>%1번째 줄 %2번째 글자의 “{”는 “}”로 닫아야 하는데 “]”가 있습니다.</translation>
        </message>
        <message>
            <source>A “}” stands where the “[” of line %1, column %2 must be closed with “]”.</source>
            <translation>%1번째 줄 %2번째 글자의 “[”는 “]”로 닫아야 하는데 “}”가 있습니다.</translation>
        </message>
        <message>
            <source>Comments are not allowed in this file. Remove it; “notes” are kept with a step or message.</source>
            <translation>이 파일에는 주석을 쓸 수 없습니다. 지우세요. “notes”는 단계나 메시지와 함께 보존됩니다.</translation>
        </message>
        <message>
            <source>A comma is missing before this place.</source>
            <translation>이 자리 앞에 쉼표가 없습니다.</translation>
        </message>
        <message>
            <source>There is a comma too many: nothing follows it. Remove the comma.</source>
            <translation>쉼표가 하나 많습니다. 뒤에 아무것도 없습니다. 쉼표를 지우세요.</translation>
        </message>
        <message>
            <source>A name stands in single quotes. Use double quotes: "name".</source>
            <translation>이름이 작은따옴표 안에 있습니다. 큰따옴표를 쓰세요: "name".</translation>
        </message>
        <message>
            <source>There is a comma too many. Remove it.</source>
            <translation>쉼표가 하나 많습니다. 지우세요.</translation>
        </message>
        <message>
            <source>A name in double quotes must stand here, as in "name": "…".</source>
            <translation>여기에는 "name": "…"처럼 큰따옴표 안의 이름이 있어야 합니다.</translation>
        </message>
        <message>
            <source>A text stands in single quotes. Use double quotes: "text".</source>
            <translation>글이 작은따옴표 안에 있습니다. 큰따옴표를 쓰세요: "text".</translation>
        </message>
        <message>
            <source>A text stands in curly quotes. Use straight double quotes: "text".</source>
            <translation>글이 둥근 따옴표 안에 있습니다. 곧은 큰따옴표를 쓰세요: "text".</translation>
        </message>
        <message>
            <source>The value of “%1” is missing.</source>
            <translation>“%1”의 값이 없습니다.</translation>
        </message>
        <message>
            <source>A “%1” stands here that closes nothing. Remove it.</source>
            <translation>여기의 “%1”은(는) 닫는 것이 없습니다. 지우세요.</translation>
        </message>
        <message>
            <source>The file holds a zero byte here. It is no text file, or it is damaged.</source>
            <translation>파일의 이 자리에 0 바이트가 있습니다. 텍스트 파일이 아니거나 손상되었습니다.</translation>
        </message>
        <message>
            <source>A value must stand here: a text in double quotes, a number, true, false, null, a list or an object.</source>
            <translation>여기에는 값이 있어야 합니다: 큰따옴표 안의 글, 숫자, true, false, null, 목록 또는 객체.</translation>
        </message>
        <message>
            <source>“%1” is not a number that can be used. Write a number, or leave the value out.</source>
            <translation>“%1”은(는) 쓸 수 있는 숫자가 아닙니다. 숫자를 적거나 값을 빼세요.</translation>
        </message>
        <message>
            <source>“%1” must be written in small letters: %2.</source>
            <translation>“%1”은(는) 소문자로 적어야 합니다: %2.</translation>
        </message>
        <message>
            <source>“%1” is not known here. Write null for “nothing”.</source>
            <translation>여기에서 “%1”은(는) 알 수 없습니다. “없음”은 null로 적으세요.</translation>
        </message>
        <message>
            <source>“%1” stands without quotes. Write it in double quotes: "%1".</source>
            <translation>“%1”에 따옴표가 없습니다. 큰따옴표 안에 적으세요: "%1".</translation>
        </message>
        <message>
            <source>“%1” is not written as a number must be: digits with a point, as 0.5 or -3, without “+”, leading zeros or letters.</source>
            <translation>“%1”은(는) 숫자를 적는 방식이 아닙니다. 0.5나 -3처럼 숫자와 점으로, “+”, 앞자리 0, 글자 없이 적으세요.</translation>
        </message>
        <message>
            <source>The text that begins here is not closed on its line. Close it with a double quote; write a line break inside it as \n.</source>
            <translation>여기에서 시작하는 글이 그 줄에서 닫히지 않았습니다. 큰따옴표로 닫고, 안의 줄바꿈은 \n으로 적으세요.</translation>
        </message>
        <message>
            <source>A tab stands inside a text. Write it as \t.</source>
            <translation>글 안에 탭이 있습니다. \t로 적으세요.</translation>
        </message>
        <message>
            <source>A control character stands inside a text. Remove it.</source>
            <translation>글 안에 제어 문자가 있습니다. 지우세요.</translation>
        </message>
        <message>
            <source>After \u four hexadecimal digits must follow, as in \u00e9.</source>
            <translation>\u 뒤에는 \u00e9처럼 16진수 네 자리가 와야 합니다.</translation>
        </message>
        <message>
            <source>A backslash stands before a character that needs none. Write \\ for a backslash.</source>
            <translation>필요 없는 글자 앞에 역슬래시가 있습니다. 역슬래시는 \\로 적으세요.</translation>
        </message>
        <message>
            <source>The file ends inside the text that begins here. Add the missing rest.</source>
            <translation>여기에서 시작하는 글 안에서 파일이 끝납니다. 빠진 나머지를 채우세요.</translation>
        </message>
        <message>
            <source>new</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>taken away</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>Order of the channels</source>
            <translation>채널 순서</translation>
        </message>
        <message>
            <source>Order of the steps</source>
            <translation>단계 순서</translation>
        </message>
        <message>
            <source>Order of the cards</source>
            <translation>카드 순서</translation>
        </message>
        <message>
            <source>The connection to the team's library is lost. You work on in the copy on this computer.</source>
            <translation>팀 라이브러리와 연결이 끊어졌습니다. 이 컴퓨터의 사본에서 계속 작업합니다.</translation>
        </message>
        <message>
            <source>Your role in the team's library does not allow this. Ask an owner of it for another role.</source>
            <translation>팀 라이브러리에서 맡은 역할로는 할 수 없습니다. 소유자에게 다른 역할을 요청하세요.</translation>
        </message>
        <message>
            <source>The team's server cannot write just now. Nothing is lost: it is tried again.</source>
            <translation>팀 서버가 지금 쓸 수 없는 상태입니다. 잃은 것은 없으며 다시 시도합니다.</translation>
        </message>
        <message>
            <source>The team's server took too long. Nothing is lost: try again in a moment.</source>
            <translation>팀 서버가 너무 오래 걸렸습니다. 잃은 것은 없습니다. 잠시 뒤 다시 시도하세요.</translation>
        </message>
        <message>
            <source>This database holds no library of Stepline yet.</source>
            <translation>이 데이터베이스에는 아직 Stepline 라이브러리가 없습니다.</translation>
        </message>
        <message>
            <source>The team's server did not take this: %1.</source>
            <translation>팀 서버가 받아들이지 않았습니다: %1.</translation>
        </message>
        <message>
            <source>Line %1: a quotation mark is opened and never closed. It is kept as an ordinary sign.</source>
            <translation>%1번째 줄: 따옴표가 열리고 닫히지 않았습니다. 일반 기호로 남깁니다.</translation>
        </message>
        <message numerus="yes">
            <source>The library was damaged: %n template(s) were rescued into a new one, %1 could not be.</source>
            <translation>
                <numerusform>라이브러리가 손상되었습니다. 템플릿 %n개를 새 라이브러리로 구해 냈고 %1개는 구하지 못했습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The library was damaged, and all of its %n template(s) were rescued into a new one.</source>
            <translation>
                <numerusform>라이브러리가 손상되었지만 템플릿 %n개를 모두 새 라이브러리로 구해 냈습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them are as they were in the backup of %1.</source>
            <translation>
                <numerusform>그 가운데 %n개는 %1 백업의 상태입니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>The damaged file is kept as “%1”.</source>
            <translation>손상된 파일은 “%1”(으)로 보관했습니다.</translation>
        </message>
        <message>
            <source>“%1” is a file and not in the library. Only templates of the library go into the archive.</source>
            <translation>“%1”은(는) 라이브러리가 아니라 파일에 있습니다. 라이브러리의 템플릿만 보관함에 넣을 수 있습니다.</translation>
        </message>
        <message>
            <source>The library “%1” is not there any more: it was moved or deleted while Stepline was using it. Put it back, then try again.</source>
            <translation>라이브러리 “%1”이(가) 더는 없습니다. Stepline이 쓰는 동안 옮겨지거나 지워졌습니다. 되돌려 놓고 다시 해 보세요.</translation>
        </message>
        <message>
            <source>This template is not in the library any more. Look for it in the list of templates.</source>
            <translation>이 템플릿이 라이브러리에 더는 없습니다. 템플릿 목록에서 찾아 보세요.</translation>
        </message>
        <message>
            <source>“%1” was changed in another window since it was opened here. Copy what you changed here, then close and open it again.</source>
            <translation>여기에서 연 뒤 다른 창에서 “%1”을(를) 바꾸었습니다. 여기에서 바꾼 것을 복사해 두고 닫았다가 다시 여세요.</translation>
        </message>
        <message>
            <source>What the library says of “%1” is damaged. Close it and open it again: what can be rescued is rescued then.</source>
            <translation>라이브러리에 있는 “%1”의 내용이 손상되었습니다. 닫았다가 다시 열면 살릴 수 있는 것을 살립니다.</translation>
        </message>
        <message>
            <source>“%1” is in the bin. Take it out of the bin to open it.</source>
            <translation>“%1”은(는) 휴지통에 있습니다. 열려면 휴지통에서 꺼내세요.</translation>
        </message>
        <message>
            <source>“%1” was damaged: some of it is older than the rest. All of its edits are shown; the last ones may have been undone. Look through it before you go on.</source>
            <translation>“%1”이(가) 손상되었습니다. 일부가 나머지보다 오래되었습니다. 편집은 모두 보이지만 마지막 편집은 실행 취소했던 것일 수 있습니다. 계속하기 전에 살펴보세요.</translation>
        </message>
        <message>
            <source>“%1” is as you left it, but its undo history was damaged and had to go.</source>
            <translation>“%1”은(는) 그대로이지만 실행 취소 기록이 손상되어 없앴습니다.</translation>
        </message>
        <message>
            <source>“%1” was damaged: it is shown as its version %2. Look through it before you go on.</source>
            <translation>“%1”이(가) 손상되어 버전 %2을(를) 보여 줍니다. 계속하기 전에 살펴보세요.</translation>
        </message>
        <message>
            <source>“%1” is damaged, and so are its versions. Put a backup of the library “%2” in its place.</source>
            <translation>“%1”과(와) 그 버전들이 손상되었습니다. 라이브러리 “%2”을(를) 백업으로 바꾸세요.</translation>
        </message>
        <message>
            <source>Damaged: keep a new run</source>
            <translation>손상됨: 새로 실행하세요</translation>
        </message>
        <message>
            <source>The profile “%1” in the library is damaged and left out. Remove it, or put a backup of the library in its place.</source>
            <translation>라이브러리의 프로필 “%1”이(가) 손상되어 뺐습니다. 제거하거나 라이브러리를 백업으로 바꾸세요.</translation>
        </message>
        <message>
            <source>“%1” is damaged. Open it in the window: what can be rescued is rescued then.</source>
            <translation>“%1”이(가) 손상되었습니다. 창에서 열면 살릴 수 있는 것을 살립니다.</translation>
        </message>
        <message>
            <source>Version %1 of “%2” is damaged. Choose another version, or put a backup of the library in its place.</source>
            <translation>“%2”의 버전 %1이(가) 손상되었습니다. 다른 버전을 고르거나 라이브러리를 백업으로 바꾸세요.</translation>
        </message>
        <message>
            <source>Changed outside Stepline</source>
            <translation>Stepline 밖에서 바뀜</translation>
        </message>
        <message>
            <source>This state machine cannot be followed: it holds “%1”, which Stepline does not write.</source>
            <translation>이 상태 머신은 따라갈 수 없습니다. Stepline이 쓰지 않는 “%1”이(가) 있습니다.</translation>
        </message>
        <message>
            <source>There is no table yet. Paste lines of day, channel, subject and body.</source>
            <translation>아직 표가 없습니다. 일, 채널, 제목, 본문이 있는 줄을 붙여넣으세요.</translation>
        </message>
        <message>
            <source>Line %1 must name the columns: day, channel, subject, body. The channel at least is needed.</source>
            <translation>%1번째 줄에는 열 이름이 있어야 합니다: 일, 채널, 제목, 본문. 적어도 채널은 필요합니다.</translation>
        </message>
        <message>
            <source>Line %1 and what follows is left out: a sequence holds at most %2 messages.</source>
            <translation>%1번째 줄부터는 뺐습니다. 시퀀스에는 메시지가 최대 %2개까지 들어갑니다.</translation>
        </message>
        <message>
            <source>Line %1: the column “%2” is not used.</source>
            <translation>%1번째 줄: 열 “%2”은(는) 쓰지 않습니다.</translation>
        </message>
        <message>
            <source>Line %1: “%2” says the same as an earlier column and is not used.</source>
            <translation>%1번째 줄: “%2”은(는) 앞의 열과 같은 뜻이라 쓰지 않습니다.</translation>
        </message>
        <message>
            <source>Line %1: “%2” is no day. Write 1, Day 3, D+2, Week 2, 2 h or a date such as 2026-11-02.</source>
            <translation>%1번째 줄: “%2”은(는) 날짜가 아닙니다. 1, Day 3, D+2, Week 2, 2 h 또는 2026-11-02 같은 날짜를 적으세요.</translation>
        </message>
        <message>
            <source>Line %1 names no channel. Write %2, for example.</source>
            <translation>%1번째 줄에 채널이 없습니다. 예를 들어 %2을(를) 적으세요.</translation>
        </message>
        <message>
            <source>Line %1: “%2” is no channel. Write %3, for example.</source>
            <translation>%1번째 줄: “%2”은(는) 채널이 아닙니다. 예를 들어 %3을(를) 적으세요.</translation>
        </message>
        <message>
            <source>Line %1: %2 has no subject. It is kept in the message’s notes.</source>
            <translation>%1번째 줄: %2에는 제목이 없습니다. 메시지의 메모에 남깁니다.</translation>
        </message>
        <message>
            <source>Line %1: a text is longer than 64 KiB. Shorten it, or look for a quotation mark that is not closed.</source>
            <translation>%1번째 줄: 글이 64 KiB보다 깁니다. 줄이거나 닫히지 않은 따옴표가 있는지 보세요.</translation>
        </message>
        <message>
            <source>Line %1: a text holds signs that are no letters. Copy it anew.</source>
            <translation>%1번째 줄: 글에 글자가 아닌 기호가 있습니다. 다시 복사하세요.</translation>
        </message>
        <message>
            <source>Line %1 gives a date where other lines count days. Use one of the two.</source>
            <translation>%1번째 줄은 날짜인데 다른 줄은 일수를 셉니다. 둘 중 하나만 쓰세요.</translation>
        </message>
        <message>
            <source>Line %1 is more than 365 days after the start.</source>
            <translation>%1번째 줄은 시작하고 365일이 넘은 뒤입니다.</translation>
        </message>
        <message>
            <source>Line %1 would be step 101: a sequence has at most 100.</source>
            <translation>%1번째 줄은 101번째 단계가 됩니다. 시퀀스에는 단계가 최대 100개까지 들어갑니다.</translation>
        </message>
        <message>
            <source>Line %1 would be the 21st message of its day: a step has at most 20.</source>
            <translation>%1번째 줄은 그날의 21번째 메시지가 됩니다. 단계에는 메시지가 최대 20개까지 들어갑니다.</translation>
        </message>
        <message>
            <source>The folder “%1” for the copy of the team's library cannot be made.</source>
            <translation>팀 라이브러리 사본을 둘 폴더 “%1”을(를) 만들 수 없습니다.</translation>
        </message>
        <message>
            <source>You are a viewer of this team's library: you can look at everything, and change nothing.</source>
            <translation>이 팀 라이브러리의 보기 권한만 있습니다. 모두 볼 수 있지만 바꿀 수는 없습니다.</translation>
        </message>
        <message>
            <source>This template is not in the copy on this computer. Open it when the team's server is back.</source>
            <translation>이 템플릿은 이 컴퓨터의 사본에 없습니다. 팀 서버가 돌아오면 여세요.</translation>
        </message>
        <message>
            <source>It is taken out of the bin when the team's server is back: try again then.</source>
            <translation>팀 서버가 돌아오면 휴지통에서 꺼낼 수 있습니다. 그때 다시 해 보세요.</translation>
        </message>
        <message>
            <source>This version is with the team. Describe it when the server is back.</source>
            <translation>이 버전은 팀 서버에 있습니다. 서버가 돌아오면 설명을 쓰세요.</translation>
        </message>
        <message>
            <source>What the others changed is seen when the team's server is back.</source>
            <translation>다른 사람이 바꾼 내용은 팀 서버가 돌아오면 보입니다.</translation>
        </message>
        <message>
            <source>The members are with the team's server. Try again when it is back.</source>
            <translation>구성원 목록은 팀 서버에 있습니다. 서버가 돌아오면 다시 해 보세요.</translation>
        </message>
        <message>
            <source>%1 changed “%2”, too. Nothing is lost: your version is kept on this computer until both are brought together.</source>
            <translation>%1 님도 “%2”을(를) 바꿨습니다. 잃은 것은 없습니다. 둘을 합칠 때까지 내 버전은 이 컴퓨터에 남습니다.</translation>
        </message>
        <message>
            <source>%1 put “%2” into the bin.</source>
            <translation>%1 님이 “%2”을(를) 휴지통에 넣었습니다.</translation>
        </message>
        <message>
            <source>“%1” was deleted from the team's library.</source>
            <translation>“%1”이(가) 팀 라이브러리에서 삭제되었습니다.</translation>
        </message>
        <message>
            <source>Nothing is lost: what you changed is kept on this computer.</source>
            <translation>잃은 것은 없습니다. 바꾼 내용은 이 컴퓨터에 남아 있습니다.</translation>
        </message>
        <message>
            <source>Rescued from a damaged copy</source>
            <translation>손상된 사본에서 구함</translation>
        </message>
        <message>
            <source>The database “%1” holds no library of Stepline yet.</source>
            <translation>데이터베이스 “%1”에는 아직 Stepline 라이브러리가 없습니다.</translation>
        </message>
        <message>
            <source>“%1” is not a member of this team's library. Ask an owner of it to make you a viewer or an editor.</source>
            <translation>“%1”은(는) 이 팀 라이브러리의 구성원이 아닙니다. 소유자에게 보기나 편집 권한을 요청하세요.</translation>
        </message>
        <message>
            <source>The team's library was made by a newer version of Stepline. Update Stepline to open it.</source>
            <translation>팀 라이브러리는 더 새로운 Stepline으로 만들어졌습니다. 열려면 Stepline을 업데이트하세요.</translation>
        </message>
        <message>
            <source>The team's library was made by an older version of Stepline. Ask an owner to open it once with this one.</source>
            <translation>팀 라이브러리는 더 오래된 Stepline으로 만들어졌습니다. 소유자에게 이 버전으로 한 번 열어 달라고 하세요.</translation>
        </message>
        <message>
            <source>The team's library was made by an older version of Stepline. Ask whoever set it up (“%1”) to open it once with this one.</source>
            <translation>팀 라이브러리가 이전 버전의 Stepline으로 만들어졌습니다. 설정한 사람(“%1”)이 이 버전으로 한 번 열어야 합니다.</translation>
        </message>
        <message>
            <source>“%1” may not set up a library in this database: that takes the right to make schemas and roles. Ask whoever runs the server to do it.</source>
            <translation>“%1”은(는) 이 데이터베이스에 라이브러리를 만들 수 없습니다. 스키마와 역할을 만들 권한이 필요합니다. 서버 운영자에게 부탁하세요.</translation>
        </message>
        <message>
            <source>Version %1 of this template is damaged on the team's server. Choose another version, and tell whoever runs the server.</source>
            <translation>이 템플릿의 버전 %1이(가) 팀 서버에서 손상되었습니다. 다른 버전을 고르고 서버 운영자에게 알리세요.</translation>
        </message>
        <message>
            <source>Version %1 was saved by %2. Only they and owners can describe it.</source>
            <translation>버전 %1은(는) %2 님이 저장했습니다. 본인과 소유자만 설명을 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>Save the charts of a preview as PNG pictures</source>
            <translation>미리보기의 차트를 PNG 그림으로 저장합니다</translation>
        </message>
        <message>
            <source>A sequence</source>
            <translation>시퀀스</translation>
        </message>
        <message>
            <source>How recipients behave; default: the built-in profile</source>
            <translation>수신자의 행동. 기본값: 내장 프로필</translation>
        </message>
        <message>
            <source>Folder for the pictures</source>
            <translation>그림을 저장할 폴더</translation>
        </message>
        <message>
            <source>Print the version</source>
            <translation>버전을 출력합니다</translation>
        </message>
        <message>
            <source>Draw multi-channel message sequences and forecast them. Without a subcommand the window opens; files given then are opened in it.</source>
            <translation>여러 채널의 메시지 시퀀스를 그리고 예측합니다. 하위 명령이 없으면 창이 열리고 지정한 파일을 엽니다.</translation>
        </message>
        <message>
            <source>Print this help</source>
            <translation>이 도움말을 출력합니다</translation>
        </message>
        <message>
            <source>“-” as a FILE reads standard input. Exit codes: 0 fine, 1 the file has problems, 2 wrong usage, 3 anything else.</source>
            <translation>FILE에 “-”를 쓰면 표준 입력을 읽습니다. 종료 코드: 0 정상, 1 파일에 문제 있음, 2 잘못된 사용, 3 그 밖의 문제.</translation>
        </message>
        <message>
            <source>%1. “stepline --help” says what can be written.</source>
            <translation>%1. 쓸 수 있는 것은 “stepline --help”를 보세요.</translation>
        </message>
        <message>
            <source>What another sequence would change: each figure of A and B, the difference and its 95 % interval</source>
            <translation>다른 시퀀스가 바꿀 것: A와 B의 각 수치, 그 차이와 95 % 구간</translation>
        </message>
        <message>
            <source>The one sequence; “-” is standard input</source>
            <translation>한쪽 시퀀스. “-”는 표준 입력</translation>
        </message>
        <message>
            <source>The other sequence; “-” is standard input</source>
            <translation>다른 쪽 시퀀스. “-”는 표준 입력</translation>
        </message>
        <message>
            <source>Print one JSON object instead of a table</source>
            <translation>표 대신 JSON 객체 하나를 출력합니다</translation>
        </message>
        <message>
            <source>Both are played for the same recipients with the same luck, so that a small difference is the change's, not chance. Messages and channels are matched by id.
The JSON object has the members of preview --json (no series); each figure is {"a", "b", "difference": b - a, "interval": [low, high]}, the interval holding 95 % of the difference to be expected of that many recipients. "on" is both, a or b: where the message or channel is; "a" and "b" of a message say its step and channel there, or null. "groups" is how many groups of recipients the intervals come from.</source>
            <translation>둘을 같은 수신자, 같은 운으로 계산하므로 작은 차이도 우연이 아니라 변경 때문입니다. 메시지와 채널은 ID로 짝짓습니다.
JSON 객체에는 preview --json의 항목이 있습니다(시계열 제외). 각 수치는 {"a", "b", "difference": b - a, "interval": [low, high]}이며, 구간은 그 수의 수신자에서 예상되는 차이의 95 %를 담습니다. "on"은 both, a, b 중 하나로 메시지나 채널이 있는 쪽입니다. 메시지의 "a"와 "b"는 그쪽의 단계와 채널이거나 null입니다. "groups"는 구간을 계산한 수신자 묶음의 수입니다.</translation>
        </message>
        <message>
            <source>Standard input can be one of A, B and the profile. Name files for the others.</source>
            <translation>표준 입력은 A, B, 프로필 중 하나에만 쓸 수 있습니다. 나머지는 파일 이름을 적으세요.</translation>
        </message>
        <message>
            <source> (only in A)</source>
            <translation> (A에만)</translation>
        </message>
        <message>
            <source> (only in B)</source>
            <translation> (B에만)</translation>
        </message>
        <message>
            <source>A: %1</source>
            <translation>A: %1</translation>
        </message>
        <message>
            <source>B: %1</source>
            <translation>B: %1</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>도달함</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>진행 중</translation>
        </message>
        <message>
            <source>Held out, converted</source>
            <translation>대조군 중 전환</translation>
        </message>
        <message>
            <source>Messages per recipient</source>
            <translation>수신자당 메시지</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Saved against sending everything at once</source>
            <translation>모두 한꺼번에 보낼 때 대비 절감</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>매출</translation>
        </message>
        <message>
            <source>General</source>
            <translation>일반</translation>
        </message>
        <message>
            <source>Message %1, %2</source>
            <translation>메시지 %1, %2</translation>
        </message>
        <message>
            <source>Message %1, variant %2</source>
            <translation>메시지 %1, 변형 %2</translation>
        </message>
        <message>
            <source>Channel %1</source>
            <translation>채널 %1</translation>
        </message>
        <message>
            <source>All messages</source>
            <translation>모든 메시지</translation>
        </message>
        <message>
            <source>* real at 95 %: the interval leaves zero out. %1 recipients over %2 after entry, the same ones with the same luck on both sides, seed %3, in %4 s.</source>
            <translation>* 95 %에서 확실함: 구간에 0이 없습니다. 진입 뒤 %2 동안 수신자 %1명, 양쪽 모두 같은 사람과 같은 운, 시드 %3, %4초.</translation>
        </message>
        <message>
            <source>Use the library at PATH</source>
            <translation>PATH에 있는 라이브러리를 씁니다</translation>
        </message>
        <message>
            <source>Keep settings in FOLDER</source>
            <translation>설정을 FOLDER에 둡니다</translation>
        </message>
        <message>
            <source>Open the gallery</source>
            <translation>갤러리 열기</translation>
        </message>
        <message>
            <source>Open a window of its own</source>
            <translation>따로 창을 엽니다</translation>
        </message>
        <message>
            <source>Print what a shell needs to complete this program's words after Tab</source>
            <translation>셸에서 Tab으로 이 프로그램의 낱말을 완성하는 데 필요한 내용을 출력합니다</translation>
        </message>
        <message>
            <source>bash, zsh or fish</source>
            <translation>bash, zsh 또는 fish</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>지금 그대로</translation>
        </message>
        <message>
            <source>the other timing</source>
            <translation>다른 시점</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>몫</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>필요 인원</translation>
        </message>
        <message>
            <source>Best with all</source>
            <translation>모두 쓸 때 최고</translation>
        </message>
        <message>
            <source>%1 people must enter so that a difference like this is seen four times in five (power 80 %, level %2).</source>
            <translation>이런 차이를 다섯 번 중 네 번 알아보려면 %1명이 진입해야 합니다 (검정력 80 %, 수준 %2).</translation>
        </message>
        <message>
            <source>Some do as well as the first: no test can tell them apart.</source>
            <translation>일부는 첫 번째와 똑같이 좋아서 테스트로 구별할 수 없습니다.</translation>
        </message>
        <message>
            <source>With an audience of %1 the chance to see it is %2.</source>
            <translation>대상이 %1명이면 알아볼 확률은 %2입니다.</translation>
        </message>
        <message>
            <source>The sequence has no message “%1”.</source>
            <translation>시퀀스에 메시지 “%1”이(가) 없습니다.</translation>
        </message>
        <message>
            <source>How many people a test of a message's variants, or of another timing, needs</source>
            <translation>메시지의 변형이나 다른 시점을 시험하는 데 필요한 인원</translation>
        </message>
        <message>
            <source>The sequence; “-” is standard input</source>
            <translation>시퀀스. “-”는 표준 입력</translation>
        </message>
        <message>
            <source>The id of the message</source>
            <translation>메시지의 ID</translation>
        </message>
        <message>
            <source>Test another timing instead of the variants: this delay, as in PT2H</source>
            <translation>변형 대신 다른 시점을 시험합니다: PT2H 같은 이 지연</translation>
        </message>
        <message>
            <source>… or this wait</source>
            <translation>… 또는 이 대기</translation>
        </message>
        <message>
            <source>What counts: a metric of the message, clicked without it, or conversion</source>
            <translation>세는 것: 메시지의 지표, 없으면 clicked, 또는 conversion</translation>
        </message>
        <message>
            <source>How many people could enter; the profile's list without it</source>
            <translation>진입할 수 있는 인원. 없으면 프로필의 목록</translation>
        </message>
        <message>
            <source>Each variant is played as if everybody got it, for the same recipients with the same luck. “Needs” is how many must be asked for it so that a test of two shares sees its difference to the first (power 80 %, level 5 % divided by the comparisons); “best with all” is the chance to come out best in one test with the whole audience.</source>
            <translation>모두가 각 변형을 받는다고 보고 같은 수신자, 같은 운으로 계산합니다. “필요 인원”은 두 비율의 검정이 첫 번째와의 차이를 알아보려면 발송해야 하는 인원입니다 (검정력 80 %, 수준 5 %를 비교 수로 나눔). “모두 쓸 때 최고”는 전체 대상으로 한 번 시험할 때 가장 나을 확률입니다.</translation>
        </message>
        <message>
            <source>Standard input can be the sequence or the profile, not both. Name a file for one of them.</source>
            <translation>표준 입력은 시퀀스나 프로필 중 하나에만 쓸 수 있습니다. 다른 하나는 파일 이름을 적으세요.</translation>
        </message>
        <message>
            <source>Standard input can be one of A and B. Name a file for the other.</source>
            <translation>표준 입력은 A와 B 중 하나에만 쓸 수 있습니다. 다른 하나는 파일 이름을 적으세요.</translation>
        </message>
        <message>
            <source>No difference.</source>
            <translation>차이 없음.</translation>
        </message>
        <message>
            <source>Say how two sequences differ: added, removed, moved and changed cards, and every field</source>
            <translation>두 시퀀스가 어떻게 다른지 알려 줍니다: 추가, 제거, 이동, 변경된 카드와 모든 항목</translation>
        </message>
        <message>
            <source>The sequence before; “-” is standard input</source>
            <translation>이전 시퀀스. “-”는 표준 입력</translation>
        </message>
        <message>
            <source>The sequence after</source>
            <translation>이후 시퀀스</translation>
        </message>
        <message>
            <source>Print JSON</source>
            <translation>JSON을 출력합니다</translation>
        </message>
        <message>
            <source>There is no format “%1”. This version writes: %2.</source>
            <translation>형식 “%1”이(가) 없습니다. 이 버전은 다음으로 쓸 수 있습니다: %2.</translation>
        </message>
        <message>
            <source>Write a sequence in another format: for engines, or as a document for people</source>
            <translation>시퀀스를 다른 형식으로 씁니다: 엔진용 또는 사람이 읽는 문서</translation>
        </message>
        <message>
            <source>Instead of a FILE: every template of the own library, or of the one at that path; json into the folder that --out names, csv or html as one sheet</source>
            <translation>FILE 대신: 내 라이브러리나 그 경로 라이브러리의 모든 템플릿. json은 --out이 가리키는 폴더에, csv와 html은 한 장에 씁니다</translation>
        </message>
        <message>
            <source>The format; this version writes: %1</source>
            <translation>형식. 이 버전이 쓸 수 있는 것: %1</translation>
        </message>
        <message>
            <source>The file to write; standard output without it</source>
            <translation>쓸 파일. 없으면 표준 출력</translation>
        </message>
        <message>
            <source>Instead of the file, print what a run of so many recipients costs (asl, bpmn)</source>
            <translation>파일 대신 이만큼의 수신자에게 실행하는 비용을 출력합니다 (asl, bpmn)</translation>
        </message>
        <message>
            <source>With --library: write over files of the folder that differ</source>
            <translation>--library와 함께: 폴더에 있는 다른 내용의 파일을 덮어씁니다</translation>
        </message>
        <message>
            <source>With --estimate: print JSON</source>
            <translation>--estimate와 함께: JSON으로 출력합니다</translation>
        </message>
        <message>
            <source>FILE is required: name a sequence, or add --library for all templates.</source>
            <translation>FILE이 필요합니다. 시퀀스를 적거나 --library로 모든 템플릿을 고르세요.</translation>
        </message>
        <message>
            <source>Either a FILE or --library, not both.</source>
            <translation>FILE과 --library 가운데 하나만 쓰세요.</translation>
        </message>
        <message>
            <source>A whole library is written as json, csv or html, not as “%1”.</source>
            <translation>라이브러리 전체는 json, csv, html로 쓰며 “%1”(으)로는 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 (± %2; %3 to %4)</source>
            <translation>%1 (± %2; %3~%4)</translation>
        </message>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1 (%2~%3)</translation>
        </message>
        <message>
            <source>Express workflows cannot run it: they end after five minutes and wait for no answers from outside. Make it a Standard workflow.</source>
            <translation>Express 워크플로로는 실행할 수 없습니다. 5분 뒤에 끝나고 밖에서 오는 응답을 기다리지 않습니다. Standard 워크플로로 만드세요.</translation>
        </message>
        <message>
            <source>It neither waits nor asks for answers: an Express workflow can run it, too, and is billed by requests and running time instead.</source>
            <translation>기다리지도 응답을 묻지도 않으므로 Express 워크플로로도 실행할 수 있습니다. 그때는 요청 수와 실행 시간으로 과금됩니다.</translation>
        </message>
        <message>
            <source>It can last longer than a year, the longest that a Standard workflow runs. Shorten its waits.</source>
            <translation>Standard 워크플로가 실행될 수 있는 가장 긴 시간인 1년보다 오래 걸릴 수 있습니다. 대기 시간을 줄이세요.</translation>
        </message>
        <message>
            <source>An execution may write %1 events of history; at %2 it fails. Shorten the sequence.</source>
            <translation>한 번의 실행이 기록 이벤트 %1개를 쓸 수 있는데 %2개에서 실패합니다. 시퀀스를 줄이세요.</translation>
        </message>
        <message>
            <source>An execution writes at most %1 of the %2 events of history that it may.</source>
            <translation>한 번의 실행은 허용된 기록 이벤트 %2개 가운데 많아야 %1개를 씁니다.</translation>
        </message>
        <message>
            <source>An account may make %1 state transitions a second in %2: all of them take %3 hours at least. Elsewhere it may be fewer.</source>
            <translation>한 계정은 %2에서 초당 상태 전환 %1번을 할 수 있습니다. 모두 하려면 적어도 %3시간이 걸립니다. 다른 리전에서는 더 적을 수 있습니다.</translation>
        </message>
        <message>
            <source>An account may have %1 executions open at a time: spread the entries, or ask for more.</source>
            <translation>한 계정은 한 번에 실행 %1개를 열어 둘 수 있습니다. 들어오는 시간을 나누거나 한도를 늘려 달라고 하세요.</translation>
        </message>
        <message>
            <source>%1 recipients on %2</source>
            <translation>%2로 수신자 %1명</translation>
        </message>
        <message>
            <source>Estimated from %1 recipients of the forecast, each followed through the exported file; ± is where the mean lies with 95 % certainty.</source>
            <translation>예측의 수신자 %1명을 내보낸 파일에서 하나씩 따라가 추정했습니다. ±는 95 % 확률로 평균이 있는 범위입니다.</translation>
        </message>
        <message>
            <source>Every recipient of the forecast was followed through the exported file.</source>
            <translation>예측의 모든 수신자를 내보낸 파일에서 따라갔습니다.</translation>
        </message>
        <message>
            <source>%1 % are started; the others are held out.</source>
            <translation>%1 %만 시작하고 나머지는 보내지 않고 비교합니다.</translation>
        </message>
        <message>
            <source>AWS Step Functions, Standard workflow</source>
            <translation>AWS Step Functions, Standard 워크플로</translation>
        </message>
        <message>
            <source>State transitions per recipient  %1</source>
            <translation>수신자당 상태 전환                %1</translation>
        </message>
        <message>
            <source>Calls of your function           %1</source>
            <translation>함수 호출                        %1</translation>
        </message>
        <message>
            <source>  to send a message              %1</source>
            <translation>  메시지를 보내려는 호출          %1</translation>
        </message>
        <message>
            <source>  messages that do go out        %1</source>
            <translation>  실제로 나가는 메시지            %1</translation>
        </message>
        <message>
            <source>Events that you send in          %1</source>
            <translation>밖에서 보내는 이벤트              %1</translation>
        </message>
        <message>
            <source>State transitions in all         %1</source>
            <translation>상태 전환 합계                   %1</translation>
        </message>
        <message>
            <source>Calls of your function in all     %1: %2 for AWS Lambda's requests, its running time aside</source>
            <translation>함수 호출 합계                    %1: AWS Lambda 요청 비용 %2, 실행 시간은 별도</translation>
        </message>
        <message>
            <source>Prices in US dollars without tax, read on %1; they change. %2, %3</source>
            <translation>세금을 뺀 미국 달러 가격이며 %1에 확인했습니다. 가격은 바뀝니다. %2, %3</translation>
        </message>
        <message>
            <source>Limits: %1</source>
            <translation>한도: %1</translation>
        </message>
        <message>
            <source>Camunda 8 (Zeebe)</source>
            <translation>Camunda 8 (Zeebe)</translation>
        </message>
        <message>
            <source>Process instances                 %1</source>
            <translation>프로세스 인스턴스                 %1</translation>
        </message>
        <message>
            <source>Jobs for your workers, each       %1</source>
            <translation>작업자가 할 일, 인스턴스당        %1</translation>
        </message>
        <message>
            <source>Jobs in all                       %1</source>
            <translation>작업 합계                        %1</translation>
        </message>
        <message>
            <source>Camunda publishes no price per process instance: run it yourself, or ask for an offer.</source>
            <translation>Camunda는 프로세스 인스턴스당 가격을 공개하지 않습니다. 직접 운영하거나 견적을 받으세요.</translation>
        </message>
        <message>
            <source>How many partitions so many instances need, its sizing guide says: https://docs.camunda.io/docs/components/best-practices/architecture/sizing-your-environment/</source>
            <translation>이만큼의 인스턴스에 파티션이 몇 개 필요한지는 규모 산정 안내에 있습니다: https://docs.camunda.io/docs/components/best-practices/architecture/sizing-your-environment/</translation>
        </message>
        <message>
            <source>--estimate goes with asl and bpmn: only they are run by an engine.</source>
            <translation>--estimate는 asl과 bpmn에만 씁니다. 엔진이 실행하는 것은 이 둘뿐입니다.</translation>
        </message>
        <message>
            <source>“%1” could not be saved: %2. Free some space, or choose another folder.</source>
            <translation>“%1”을(를) 저장할 수 없습니다: %2. 공간을 비우거나 다른 폴더를 고르세요.</translation>
        </message>
        <message>
            <source>A library is many files. Add --out FOLDER.</source>
            <translation>라이브러리는 파일이 여럿입니다. --out FOLDER를 더하세요.</translation>
        </message>
        <message>
            <source>The folder “%1” cannot be made. Choose another place.</source>
            <translation>“%1” 폴더를 만들 수 없습니다. 다른 곳을 고르세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in “%1” are there already and differ, “%2” first. Nothing was written. Choose another folder, or add --overwrite.</source>
            <translation>
                <numerusform>“%1”에 내용이 다른 파일 %n개가 이미 있습니다. 첫 파일은 “%2”입니다. 아무것도 쓰지 않았습니다. 다른 폴더를 고르거나 --overwrite를 붙이세요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) written to %1.</source>
            <translation>
                <numerusform>템플릿 %n개를 %1에 썼습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no library “%1”. Check the path.</source>
            <translation>라이브러리 “%1”이(가) 없습니다. 경로를 확인하세요.</translation>
        </message>
        <message>
            <source>Standard input cannot be read: %1.</source>
            <translation>표준 입력을 읽을 수 없습니다: %1.</translation>
        </message>
        <message>
            <source>The result could not be written to standard output. Is the disk full, or the pipe closed?</source>
            <translation>결과를 표준 출력에 쓰지 못했습니다. 디스크가 가득 찼거나 파이프가 닫혔나요?</translation>
        </message>
        <message>
            <source>Print a sequence, profile or script in its canonical form</source>
            <translation>시퀀스, 프로필, 스크립트를 표준 형태로 출력합니다</translation>
        </message>
        <message>
            <source>The file; with --in-place, several</source>
            <translation>파일. --in-place와 함께면 여럿</translation>
        </message>
        <message>
            <source>Rewrite the files instead of printing</source>
            <translation>출력하지 않고 파일을 다시 씁니다</translation>
        </message>
        <message>
            <source>Only one file can be printed. Name one, or add --in-place to rewrite them all.</source>
            <translation>파일 하나만 출력할 수 있습니다. 하나만 적거나 --in-place를 붙여 모두 다시 쓰세요.</translation>
        </message>
        <message>
            <source>Standard input cannot be rewritten. Leave out --in-place, or name a file.</source>
            <translation>표준 입력은 다시 쓸 수 없습니다. --in-place를 빼거나 파일 이름을 적으세요.</translation>
        </message>
        <message>
            <source>There is no template “%1” in the library. “stepline library list” names them.</source>
            <translation>라이브러리에 템플릿 “%1”이(가) 없습니다. “stepline library list”로 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>%1 templates have the key “%2”. Name one by its id; “stepline library list” shows them.</source>
            <translation>키가 “%2”인 템플릿이 %1개 있습니다. ID로 하나를 지정하세요. “stepline library list”로 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>The library is empty. “stepline library import FILE” adds a template.</source>
            <translation>라이브러리가 비어 있습니다. “stepline library import FILE”로 템플릿을 추가하세요.</translation>
        </message>
        <message>
            <source>No template matches “%1”.</source>
            <translation>“%1”에 맞는 템플릿이 없습니다.</translation>
        </message>
        <message>
            <source> (modified)</source>
            <translation> (수정됨)</translation>
        </message>
        <message>
            <source>List, import, export and remove the library's templates</source>
            <translation>라이브러리의 템플릿을 나열하고 가져오고 내보내고 제거합니다</translation>
        </message>
        <message>
            <source>Another library than the own one</source>
            <translation>기본이 아닌 다른 라이브러리</translation>
        </message>
        <message>
            <source>Words that must occur</source>
            <translation>들어 있어야 하는 낱말</translation>
        </message>
        <message>
            <source>List the templates</source>
            <translation>템플릿을 나열합니다</translation>
        </message>
        <message>
            <source>Those in the archive</source>
            <translation>보관함에 있는 것</translation>
        </message>
        <message>
            <source>Add sequences as templates, and update those that the library has under the same id</source>
            <translation>시퀀스를 템플릿으로 추가하고, 라이브러리에 같은 id가 있으면 업데이트합니다</translation>
        </message>
        <message>
            <source>Sequences; “-” is standard input</source>
            <translation>시퀀스. “-”는 표준 입력</translation>
        </message>
        <message>
            <source>Only say what would change</source>
            <translation>무엇이 바뀔지만 말합니다</translation>
        </message>
        <message>
            <source>Add them as templates of their own, even those that the library has</source>
            <translation>라이브러리에 있는 것도 따로 템플릿으로 추가합니다</translation>
        </message>
        <message>
            <source>Print a template as JSON</source>
            <translation>템플릿을 JSON으로 출력합니다</translation>
        </message>
        <message>
            <source>Its id or key</source>
            <translation>템플릿의 ID나 키</translation>
        </message>
        <message>
            <source>Write what every sequence is: trigger, segment, messages and key figures</source>
            <translation>모든 시퀀스의 내용을 적습니다: 트리거, 세그먼트, 메시지, 주요 수치</translation>
        </message>
        <message>
            <source>csv or html; csv without it</source>
            <translation>csv 또는 html. 없으면 csv</translation>
        </message>
        <message>
            <source>Put templates into the archive</source>
            <translation>템플릿을 보관함에 넣습니다</translation>
        </message>
        <message>
            <source>Take templates out of the archive</source>
            <translation>템플릿을 보관함에서 꺼냅니다</translation>
        </message>
        <message>
            <source>Their ids or keys</source>
            <translation>템플릿들의 ID나 키</translation>
        </message>
        <message>
            <source>Put templates into the bin</source>
            <translation>템플릿을 휴지통에 넣습니다</translation>
        </message>
        <message>
            <source>Would add “%1” from %2.</source>
            <translation>%2의 “%1”을(를) 추가합니다.</translation>
        </message>
        <message>
            <source>“%1” from %2 is in the library as it is.</source>
            <translation>%2의 “%1”은(는) 라이브러리와 같습니다.</translation>
        </message>
        <message>
            <source>Would update “%1” from %2:</source>
            <translation>%2의 “%1”을(를) 업데이트하게 됩니다:</translation>
        </message>
        <message>
            <source>Updating “%1” from %2:</source>
            <translation>%2의 “%1”을(를) 업데이트합니다:</translation>
        </message>
        <message>
            <source>Would be: %1 added, %2 updated, %3 as they are, %4 refused.</source>
            <translation>결과 예정: 추가 %1, 업데이트 %2, 그대로 %3, 거절 %4.</translation>
        </message>
        <message>
            <source>%1 added, %2 updated, %3 as they are, %4 refused.</source>
            <translation>추가 %1, 업데이트 %2, 그대로 %3, 거절 %4.</translation>
        </message>
        <message>
            <source>Forecast a sequence: how many are reached, what happens, what it costs</source>
            <translation>시퀀스를 예측합니다: 몇 명에게 도달하고 무슨 일이 일어나며 비용이 얼마인지</translation>
        </message>
        <message>
            <source>Expectations instead of a simulation</source>
            <translation>모의 실행 대신 기댓값</translation>
        </message>
        <message>
            <source>%1: “%2” does not fit. Write a whole number from %3 to %4, in digits alone.</source>
            <translation>%1: “%2”은(는) 맞지 않습니다. %3부터 %4까지의 정수를 숫자로만 적으세요.</translation>
        </message>
        <message>
            <source>How recipients behave; without it, typical rates with human opens</source>
            <translation>수신자의 행동. 없으면 사람의 열람을 기준으로 한 일반적인 비율</translation>
        </message>
        <message>
            <source>How many enter; 1000000 without it</source>
            <translation>진입하는 인원. 없으면 1000000</translation>
        </message>
        <message>
            <source>Another seed, another sample; 1 without it</source>
            <translation>다른 시드, 다른 표본. 없으면 1</translation>
        </message>
        <message>
            <source>Threads to use; all without it</source>
            <translation>쓸 스레드 수. 없으면 모두</translation>
        </message>
        <message>
            <source>When the first recipient enters; 2026-01-05T09:00:00Z without it</source>
            <translation>첫 수신자가 진입하는 시각. 없으면 2026-01-05T09:00:00Z</translation>
        </message>
        <message>
            <source>Spread the entries over this duration, as in P1D</source>
            <translation>진입을 P1D 같은 기간에 걸쳐 나눕니다</translation>
        </message>
        <message>
            <source>low, likely or high: which end of each rate's range</source>
            <translation>low, likely, high: 각 비율 범위의 어느 끝을 쓸지</translation>
        </message>
        <message>
            <source>--scenario is low, likely or high, not “%1”.</source>
            <translation>--scenario는 “%1”이(가) 아니라 low, likely, high 중 하나입니다.</translation>
        </message>
        <message>
            <source>sampling 95 %</source>
            <translation>표본 95 %</translation>
        </message>
        <message>
            <source>%1 (to be supported)</source>
            <translation>%1 (지원 예정)</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>늦음</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>건너뜀</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>필요 없음</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>수신자</translation>
        </message>
        <message>
            <source>Money and effect</source>
            <translation>금액과 효과</translation>
        </message>
        <message>
            <source>Calculated exactly over %1 after entry, without sampling, in %2 s.</source>
            <translation>진입 뒤 %1 동안을 표본 없이 %2초 만에 정확히 계산했습니다.</translation>
        </message>
        <message>
            <source>Simulated over %1 after entry with seed %2, in %3 s.</source>
            <translation>진입 뒤 %1 동안을 시드 %2(으)로 %3초 만에 모의 실행했습니다.</translation>
        </message>
        <message>
            <source>Sampling 95 %: another audience of this size would nearly always end up in between.</source>
            <translation>표본 95 %: 같은 크기의 다른 대상도 거의 언제나 이 사이에 들어옵니다.</translation>
        </message>
        <message>
            <source>The profile's own numbers are less sure than that: --scenario low takes all of them low, --scenario high all high.</source>
            <translation>프로필의 수치 자체는 그보다 덜 확실합니다. --scenario low는 모두 낮게, --scenario high는 모두 높게 봅니다.</translation>
        </message>
        <message>
            <source>There is no forecast while the sequence has errors: %1</source>
            <translation>시퀀스에 오류가 있는 동안에는 예측이 없습니다: %1</translation>
        </message>
        <message>
            <source>a4 or letter, for pdf; what your country prints on without it</source>
            <translation>pdf의 용지: a4 또는 letter. 없으면 그 나라에서 쓰는 용지</translation>
        </message>
        <message>
            <source>en or ko: the language of the document; the system’s without it</source>
            <translation>문서의 언어: en 또는 ko. 없으면 시스템 언어</translation>
        </message>
        <message>
            <source>Which picture, for png and svg: %1; or “all”, into the folder that --out names</source>
            <translation>png와 svg의 그림: %1. “all”이면 --out이 가리키는 폴더에 모두</translation>
        </message>
        <message>
            <source>--paper is a4 or letter, not “%1”.</source>
            <translation>--paper는 a4 또는 letter이며 “%1”일 수 없습니다.</translation>
        </message>
        <message>
            <source>--language is en or ko, not “%1”.</source>
            <translation>--language는 en 또는 ko이며 “%1”일 수 없습니다.</translation>
        </message>
        <message>
            <source>There is no picture “%1”. There are: %2, all.</source>
            <translation>그림 “%1”이(가) 없습니다. 있는 것: %2, all.</translation>
        </message>
        <message>
            <source>All pictures need a folder. Add --out FOLDER.</source>
            <translation>그림을 모두 내보내려면 폴더가 필요합니다. --out FOLDER를 더하세요.</translation>
        </message>
        <message>
            <source>A %1 file is not for the terminal. Add --out FILE.</source>
            <translation>%1 파일은 터미널에 쓸 수 없습니다. --out FILE을 더하세요.</translation>
        </message>
        <message>
            <source>Print the JSON Schema (draft 7) of a kind of file</source>
            <translation>파일 종류의 JSON 스키마(draft 7)를 출력합니다</translation>
        </message>
        <message>
            <source>sequence (the default), profile or script</source>
            <translation>sequence(기본값), profile 또는 script</translation>
        </message>
        <message>
            <source>Print it as a document instead: every field, explained, in Markdown</source>
            <translation>대신 모든 필드를 설명한 문서를 Markdown으로 출력합니다</translation>
        </message>
        <message>
            <source>“%1” is no script. A script says what one recipient does, as in {"events": [{"message": "m1", "metric": "viewed", "after": "PT30M"}]}.</source>
            <translation>“%1”은(는) 스크립트가 아닙니다. 스크립트는 {"events": [{"message": "m1", "metric": "viewed", "after": "PT30M"}]}처럼 한 수신자가 하는 일을 적습니다.</translation>
        </message>
        <message>
            <source>Play one scripted recipient and print what happens, one JSON object a line</source>
            <translation>스크립트에 적힌 수신자 한 명을 진행하며 일어나는 일을 한 줄에 JSON 객체 하나씩 출력합니다</translation>
        </message>
        <message>
            <source>The recipient: entry, zone, events …</source>
            <translation>수신자: 진입, 시간대, 이벤트…</translation>
        </message>
        <message>
            <source>Standard input can be the sequence or the script, not both. Name a file for one of them.</source>
            <translation>표준 입력은 시퀀스나 스크립트 중 하나에만 쓸 수 있습니다. 다른 하나는 파일 이름을 적으세요.</translation>
        </message>
        <message>
            <source>Still open on the checklist: “%1”.</source>
            <translation>체크리스트에 아직 남음: “%1”.</translation>
        </message>
        <message>
            <source>Say what is wrong with sequences, profiles and scripts</source>
            <translation>시퀀스, 프로필, 스크립트에 무엇이 잘못되었는지 알려 줍니다</translation>
        </message>
        <message>
            <source>Files to look at; “-” is standard input</source>
            <translation>살펴볼 파일. “-”는 표준 입력</translation>
        </message>
        <message>
            <source>Print one JSON array instead of lines</source>
            <translation>줄 대신 JSON 배열 하나를 출력합니다</translation>
        </message>
        <message>
            <source>Also say what of the templates' own checklists is still open</source>
            <translation>템플릿 자체 체크리스트에서 아직 남은 것도 말합니다</translation>
        </message>
        <message>
            <source>--outcome is a metric of the message, such as clicked, or conversion for everybody who converts, not “%1”.</source>
            <translation>--outcome은 “%1”이(가) 아니라 clicked 같은 메시지의 지표이거나, 전환한 모두를 세는 conversion입니다.</translation>
        </message>
        <message>
            <source>--outcome: %1 does not report “%2”.</source>
            <translation>--outcome: %1은(는) “%2”을(를) 알려 주지 않습니다.</translation>
        </message>
        <message>
            <source>--audience: “%1” does not fit. Write a whole number of people, in digits alone.</source>
            <translation>--audience: “%1”은(는) 맞지 않습니다. 인원을 숫자로만 된 정수로 적으세요.</translation>
        </message>
        <message>
            <source>Skipped: not reachable</source>
            <translation>건너뜀: 도달 불가</translation>
        </message>
        <message>
            <source>Skipped: guard</source>
            <translation>건너뜀: 조건</translation>
        </message>
        <message>
            <source>Skipped: limit</source>
            <translation>건너뜀: 한도</translation>
        </message>
        <message>
            <source>Not needed any more</source>
            <translation>더는 필요 없음</translation>
        </message>
        <message>
            <source>After the preview's end</source>
            <translation>미리보기가 끝난 뒤</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % 구간</translation>
        </message>
        <message>
            <source>untouched</source>
            <translation>그대로</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>Tick “%1”</source>
            <translation>“%1” 표시</translation>
        </message>
        <message>
            <source>Untick “%1”</source>
            <translation>“%1” 표시 해제</translation>
        </message>
        <message>
            <source>Note on the checklist</source>
            <translation>체크리스트 메모</translation>
        </message>
        <message>
            <source>Change the checklist</source>
            <translation>체크리스트 변경</translation>
        </message>
        <message>
            <source>Add to the checklist</source>
            <translation>체크리스트에 추가</translation>
        </message>
        <message>
            <source>Remove from the checklist</source>
            <translation>체크리스트에서 제거</translation>
        </message>
        <message>
            <source>Lay out the cadence “%1”</source>
            <translation>발송 주기 “%1” 배치</translation>
        </message>
        <message>
            <source>Give the steps the cadence “%1”</source>
            <translation>단계에 발송 주기 “%1” 적용</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>메시지 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>Add channel %1</source>
            <translation>채널 %1 추가</translation>
        </message>
        <message>
            <source>Rename channel to “%1”</source>
            <translation>채널 이름을 “%1”(으)로 변경</translation>
        </message>
        <message>
            <source>Move channel %1</source>
            <translation>채널 %1 이동</translation>
        </message>
        <message>
            <source>Remove channel %1</source>
            <translation>채널 %1 제거</translation>
        </message>
        <message>
            <source>What is on the clipboard are no messages of a sequence. Copy cards on a board first.</source>
            <translation>클립보드의 내용이 시퀀스의 메시지가 아닙니다. 먼저 보드에서 카드를 복사하세요.</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n message(s)</source>
            <translation>
                <numerusform>메시지 %n개 붙여넣기</numerusform>
            </translation>
        </message>
        <message>
            <source>Two messages on the clipboard have the id “%1”. Give one of them another.</source>
            <translation>클립보드의 메시지 둘이 같은 ID “%1”을(를) 씁니다. 하나를 바꾸세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n condition(s) name a message that was not copied along. The cards are marked.</source>
            <translation>
                <numerusform>조건 %n개가 함께 복사하지 않은 메시지를 가리킵니다. 해당 카드에 표시했습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 변경</translation>
        </message>
        <message>
            <source>Switch the sequence on</source>
            <translation>시퀀스 켜기</translation>
        </message>
        <message>
            <source>Switch the sequence off</source>
            <translation>시퀀스 끄기</translation>
        </message>
        <message>
            <source>Change %1 of “%2”</source>
            <translation>“%2”의 %1 변경</translation>
        </message>
        <message>
            <source>the delay</source>
            <translation>지연</translation>
        </message>
        <message>
            <source>the wait</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>the stop condition</source>
            <translation>중지 조건</translation>
        </message>
        <message>
            <source>the advance condition</source>
            <translation>진행 조건</translation>
        </message>
        <message>
            <source>the guard</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>the send window</source>
            <translation>발송 시간</translation>
        </message>
        <message>
            <source>Change the send window</source>
            <translation>발송 시간 변경</translation>
        </message>
        <message>
            <source>Change the frequency limit</source>
            <translation>빈도 한도 변경</translation>
        </message>
        <message>
            <source>Change the exits</source>
            <translation>이탈 조건 변경</translation>
        </message>
        <message>
            <source>Change the hold-out</source>
            <translation>대조군 변경</translation>
        </message>
        <message>
            <source>the channel</source>
            <translation>채널</translation>
        </message>
        <message>
            <source>a new step %1</source>
            <translation>새 %1단계</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>%1단계</translation>
        </message>
        <message>
            <source>Add “%1” to %2</source>
            <translation>“%1”을(를) %2에 추가</translation>
        </message>
        <message>
            <source>Move %1 to %2</source>
            <translation>%1을(를) %2(으)로 이동</translation>
        </message>
        <message>
            <source>Copy %1 to %2</source>
            <translation>%1을(를) %2(으)로 복사</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>%1 삭제</translation>
        </message>
        <message>
            <source>Duplicate %1</source>
            <translation>%1 복제</translation>
        </message>
        <message>
            <source>Add step</source>
            <translation>단계 추가</translation>
        </message>
        <message>
            <source>Rename step to “%1”</source>
            <translation>단계 이름을 “%1”(으)로 변경</translation>
        </message>
        <message>
            <source>Move step to place %1</source>
            <translation>단계를 %1번째로 이동</translation>
        </message>
        <message>
            <source>Remove step %1</source>
            <translation>%1단계 제거</translation>
        </message>
        <message>
            <source>Duplicate step %1</source>
            <translation>%1단계 복제</translation>
        </message>
        <message>
            <source>Restore “%1”</source>
            <translation>“%1” 되살리기</translation>
        </message>
        <message numerus="yes">
            <source>Make %n message(s) from a table</source>
            <translation>
                <numerusform>표에서 메시지 %n개 만들기</numerusform>
            </translation>
        </message>
        <message>
            <source>Sequence report</source>
            <translation>시퀀스 보고서</translation>
        </message>
        <message>
            <source>The sequence</source>
            <translation>시퀀스</translation>
        </message>
        <message>
            <source>When messages arrive</source>
            <translation>메시지가 도착하는 때</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>예측</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>시간에 따라</translation>
        </message>
        <message>
            <source>The numbers at the lines are those of the messages.</source>
            <translation>선의 번호는 메시지 번호입니다.</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>점검 결과</translation>
        </message>
        <message>
            <source>The checks found nothing to mend.</source>
            <translation>검사에서 고칠 것을 찾지 못했습니다.</translation>
        </message>
        <message>
            <source>Answered by the checks</source>
            <translation>점검이 답함</translation>
        </message>
        <message>
            <source>Ticked by people</source>
            <translation>사람이 표시한 항목</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>오류</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>경고</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>힌트</translation>
        </message>
        <message>
            <source>done</source>
            <comment>an item of the checklist</comment>
            <translation>완료</translation>
        </message>
        <message>
            <source>open</source>
            <comment>an item of the checklist</comment>
            <translation>미완료</translation>
        </message>
        <message>
            <source>“at_least” is how far something was seen, so it goes with “viewed” only. Remove it, or use the metric “viewed”.</source>
            <translation>“at_least”는 얼마나 보았는지이므로 “viewed”에만 씁니다. 지우거나 지표 “viewed”를 쓰세요.</translation>
        </message>
        <message>
            <source>Remove the percentage</source>
            <translation>백분율 제거</translation>
        </message>
        <message>
            <source>“days”: "any" lifts the send window, so nothing else may stand beside it. Remove the rest, or list the days.</source>
            <translation>“days”: "any"는 발송 시간을 없애므로 다른 것과 함께 쓸 수 없습니다. 나머지를 지우거나 요일을 적으세요.</translation>
        </message>
        <message>
            <source>The send window opens on no day. Choose at least one day.</source>
            <translation>발송 시간에 열리는 요일이 없습니다. 하루 이상 고르세요.</translation>
        </message>
        <message>
            <source>The send window has both a moment (“at”) and a span (“from”, “until”). Keep one of the two.</source>
            <translation>발송 시간에 시각(“at”)과 기간(“from”, “until”)이 함께 있습니다. 둘 중 하나만 남기세요.</translation>
        </message>
        <message>
            <source>The send window says from when, but not until when. Add “until”.</source>
            <translation>발송 시간에 시작은 있지만 끝이 없습니다. “until”을 추가하세요.</translation>
        </message>
        <message>
            <source>The send window says until when, but not from when. Add “from”.</source>
            <translation>발송 시간에 끝은 있지만 시작이 없습니다. “from”을 추가하세요.</translation>
        </message>
        <message>
            <source>The send window closes when it opens. Choose different times, or leave both out for the whole day.</source>
            <translation>발송 시간이 열리자마자 닫힙니다. 다른 시각을 고르거나, 하루 종일이면 둘 다 빼세요.</translation>
        </message>
        <message>
            <source>“%1” is not a time zone. Use "recipient", or a name such as "Asia/Seoul".</source>
            <translation>“%1”은(는) 시간대가 아닙니다. "recipient" 또는 "Asia/Seoul" 같은 이름을 쓰세요.</translation>
        </message>
        <message>
            <source>Remove the send window</source>
            <translation>발송 시간 제거</translation>
        </message>
        <message>
            <source>“%1” has nothing to click on, so nobody ever clicks it. Give it a button or a link, or wait for something else.</source>
            <translation>“%1”에는 클릭할 것이 없어 아무도 클릭하지 않습니다. 버튼이나 링크를 넣거나, 다른 반응을 기다리세요.</translation>
        </message>
        <message>
            <source>The condition of “%1” asks about “%1” itself, which has not been sent yet. Choose an earlier message.</source>
            <translation>“%1”의 조건이 아직 보내지 않은 “%1” 자신을 묻습니다. 앞선 메시지를 고르세요.</translation>
        </message>
        <message>
            <source>“%1” does not come before “%2”, so nothing is known of it yet. Choose an earlier message, or move “%1” forward.</source>
            <translation>“%1”은(는) “%2”보다 앞서지 않아 아직 알 수 있는 것이 없습니다. 앞선 메시지를 고르거나 “%1”을(를) 앞으로 옮기세요.</translation>
        </message>
        <message>
            <source>Remove the condition</source>
            <translation>조건 제거</translation>
        </message>
        <message>
            <source>From here on it is a touch a day for more than %1 days. Leave two or three days between them.</source>
            <translation>여기부터 %1일 넘게 날마다 접촉합니다. 사이에 2~3일을 두세요.</translation>
        </message>
        <message>
            <source>There is no channel “%1” in this template. Choose one of its channels, or add it.</source>
            <translation>이 템플릿에 채널 “%1”이(가) 없습니다. 있는 채널을 고르거나 추가하세요.</translation>
        </message>
        <message>
            <source>There is no message “%1” in this sequence. Choose an earlier message.</source>
            <translation>이 시퀀스에 메시지 “%1”이(가) 없습니다. 앞선 메시지를 고르세요.</translation>
        </message>
        <message>
            <source>A welcome with “%1” teaches people to wait for the next one. Say who you are first; keep the offer for later.</source>
            <translation>“%1”이(가) 있는 환영 인사는 다음 할인을 기다리게 만듭니다. 먼저 자신을 소개하고 제안은 나중에 하세요.</translation>
        </message>
        <message>
            <source>The sequence sends nothing yet. Add a message to a step.</source>
            <translation>시퀀스가 아직 아무것도 보내지 않습니다. 단계에 메시지를 추가하세요.</translation>
        </message>
        <message>
            <source>Step %1 has no messages, so it is over at once. Add one, or remove the step.</source>
            <translation>%1단계에 메시지가 없어 바로 끝납니다. 하나 추가하거나 단계를 제거하세요.</translation>
        </message>
        <message>
            <source>The step “%1” has no messages, so it is over at once. Add one, or remove the step.</source>
            <translation>단계 “%1”에 메시지가 없어 바로 끝납니다. 하나 추가하거나 단계를 제거하세요.</translation>
        </message>
        <message>
            <source>Remove the step</source>
            <translation>단계 제거</translation>
        </message>
        <message>
            <source>“%1” is how another tool writes a variable: nobody fills it in here. Write {{%2}}, and give a fallback with the variable.</source>
            <translation>“%1” 표기는 다른 도구의 변수라 여기서는 채워지지 않습니다. {{%2}} 표기로 바꾸고 변수에 대체 문구를 주세요.</translation>
        </message>
        <message>
            <source>Write {{%1}}</source>
            <translation>{{%1}} 표기로 바꾸기</translation>
        </message>
        <message>
            <source>“%1” reads the same for everybody. Use a variable, such as the name or what the person did.</source>
            <translation>“%1”은(는) 누구에게나 똑같습니다. 이름이나 그 사람이 한 일 같은 변수를 쓰세요.</translation>
        </message>
        <message>
            <source>The picture of “%1” has no text. Say in a few words what it shows.</source>
            <translation>“%1”의 그림에 글이 없습니다. 무엇이 보이는지 몇 마디로 적으세요.</translation>
        </message>
        <message>
            <source>The limit does not say how many messages. Add “max”, or remove the limit.</source>
            <translation>한도에 메시지 수가 없습니다. “max”를 추가하거나 한도를 제거하세요.</translation>
        </message>
        <message>
            <source>The limit does not say in what time. Add “per”, as in "P1D", or remove the limit.</source>
            <translation>한도에 기간이 없습니다. "P1D"처럼 “per”를 추가하거나 한도를 제거하세요.</translation>
        </message>
        <message>
            <source>Remove the limit</source>
            <translation>한도 제거</translation>
        </message>
        <message>
            <source>“%1” advertises (“%2”), so in Korea it must begin with “(광고)”. Put it in front.</source>
            <translation>“%1”은(는) 광고(“%2”)이므로 한국에서는 “(광고)”로 시작해야 합니다. 맨 앞에 넣으세요.</translation>
        </message>
        <message>
            <source>Put “(광고)” in front</source>
            <translation>맨 앞에 “(광고)” 넣기</translation>
        </message>
        <message>
            <source>While the sequence is off, “%1” can reach people in Korea between 21:00 and 8:00, when advertising needs a consent of its own. Switch the sequence on, with a send window.</source>
            <translation>시퀀스가 꺼져 있는 동안 “%1”이(가) 한국의 21:00~8:00에 닿을 수 있습니다. 이때 광고에는 별도의 동의가 필요합니다. 발송 시간을 정하고 시퀀스를 켜세요.</translation>
        </message>
        <message>
            <source>“%1” can reach people in Korea between 21:00 and 8:00, when advertising needs a consent of its own. Give it a send window within 8:00 to 21:00.</source>
            <translation>“%1”이(가) 한국의 21:00~8:00에 닿을 수 있습니다. 이때 광고에는 별도의 동의가 필요합니다. 8:00~21:00 안의 발송 시간을 정하세요.</translation>
        </message>
        <message>
            <source>Send it between 8:00 and 21:00</source>
            <translation>8:00~21:00에 보내기</translation>
        </message>
        <message>
            <source>The link “%1” is not secure. Begin it with https://.</source>
            <translation>링크 “%1”은(는) 안전하지 않습니다. https://로 시작하세요.</translation>
        </message>
        <message>
            <source>“%1” is not a whole address, so this link leads nowhere. Write it as https://, followed by the place.</source>
            <translation>“%1”은(는) 완전한 주소가 아니라서 이 링크는 어디로도 연결되지 않습니다. https://로 시작하는 주소를 쓰세요.</translation>
        </message>
        <message>
            <source>Begin the link with https://</source>
            <translation>링크를 https://로 시작하기</translation>
        </message>
        <message>
            <source>A link of “%1” carries no campaign parameters, so what comes of it is not counted for this sequence. Add utm_source, utm_medium and utm_campaign.</source>
            <translation>“%1”의 링크에 캠페인 매개변수가 없어 이 시퀀스의 성과로 세지 못합니다. utm_source, utm_medium, utm_campaign을 넣으세요.</translation>
        </message>
        <message>
            <source>Add campaign parameters</source>
            <translation>캠페인 매개변수 넣기</translation>
        </message>
        <message>
            <source>The mail has %1 words. Say it in %2 or fewer: one thought, one request.</source>
            <translation>메일이 %1단어입니다. %2단어 이하로 말하세요. 생각 하나, 요청 하나면 됩니다.</translation>
        </message>
        <message>
            <source>The subject has %1 characters; phones cut it off. Say it in %2 or fewer.</source>
            <translation>제목이 %1자라 휴대폰에서 잘립니다. %2자 이하로 말하세요.</translation>
        </message>
        <message>
            <source>“%1” is the %2th mail within ten days to people who have shown no interest. Send it only to those who opened one before, or later.</source>
            <translation>“%1”은(는) 관심을 보이지 않은 사람에게 열흘 안에 보내는 %2번째 메일입니다. 앞서 연 사람에게만, 또는 나중에 보내세요.</translation>
        </message>
        <message>
            <source>“%1” is touch number %2 within a day. Leave a day between them, or limit the sequence to %3 a day.</source>
            <translation>“%1”은(는) 하루 안의 %2번째 접촉입니다. 하루 간격을 두거나 시퀀스를 하루 %3번으로 제한하세요.</translation>
        </message>
        <message>
            <source>Limit the sequence to %1 a day</source>
            <translation>시퀀스를 하루 %1번으로 제한</translation>
        </message>
        <message>
            <source>The condition names no metric. Say what must happen, as in "metric": "delivered".</source>
            <translation>조건에 지표가 없습니다. "metric": "delivered"처럼 무슨 일이 있어야 하는지 적으세요.</translation>
        </message>
        <message>
            <source>“%1” cannot stop the sequence, as it is true at once. Use “%2” or what comes after it.</source>
            <translation>“%1”은(는) 바로 참이 되므로 시퀀스를 멈출 수 없습니다. “%2” 또는 그 뒤의 것을 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” cannot let people go on early, as it is true at once. Use “%2” or what comes after it.</source>
            <translation>“%1”은(는) 바로 참이 되므로 일찍 진행하는 조건이 될 수 없습니다. “%2” 또는 그 뒤의 것을 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” cannot take people out of the sequence. Use one of: %2.</source>
            <translation>“%1”은(는) 시퀀스에서 나가는 조건이 될 수 없습니다. 다음 중 하나를 쓰세요: %2.</translation>
        </message>
        <message>
            <source>Remove it from the exits</source>
            <translation>이탈 조건에서 빼기</translation>
        </message>
        <message>
            <source>Use “%1” instead</source>
            <translation>대신 “%1” 쓰기</translation>
        </message>
        <message>
            <source>%1 cannot report “%2”. Use one of: %3.</source>
            <translation>%1은(는) “%2”을(를) 알려 줄 수 없습니다. 다음 중 하나를 쓰세요: %3.</translation>
        </message>
        <message>
            <source>“%1” can never be sent: its condition asks for something that cannot be true of anybody who is still in the sequence. Change the condition, or what stops the sequence before.</source>
            <translation>“%1”은(는) 보낼 수 없습니다. 아직 시퀀스에 있는 사람에게 맞을 수 없는 조건입니다. 조건을 바꾸거나 앞에서 시퀀스를 멈추는 것을 바꾸세요.</translation>
        </message>
        <message>
            <source>Send it without a condition</source>
            <translation>조건 없이 보내기</translation>
        </message>
        <message>
            <source>The sequence ends without saying so. Close with a short break-up message: this is my last mail, and the door stays open.</source>
            <translation>시퀀스가 끝났다는 말없이 끝납니다. 짧은 작별 메시지로 마무리하세요: 마지막 메일이며 문은 열려 있다고요.</translation>
        </message>
        <message>
            <source>Add a break-up mail</source>
            <translation>작별 메일 추가</translation>
        </message>
        <message>
            <source>The message “%1” has no content. Write what it says.</source>
            <translation>메시지 “%1”에 내용이 없습니다. 무엇을 말할지 적으세요.</translation>
        </message>
        <message>
            <source>The template has no goal. Name what it is for, and the event by which it is counted.</source>
            <translation>템플릿에 목표가 없습니다. 무엇을 위한 것인지, 무엇으로 셀지 적으세요.</translation>
        </message>
        <message>
            <source>The goal “%1” names no event, so nobody can count it. Name the event that reaches it.</source>
            <translation>목표 “%1”에 이벤트가 없어 셀 수 없습니다. 목표에 이르는 이벤트를 적으세요.</translation>
        </message>
        <message>
            <source>The mail “%1” does not say who sends it and from where. Add the sender and a postal address to its footer.</source>
            <translation>메일 “%1”에 누가 어디에서 보내는지가 없습니다. 아래쪽에 보내는 이와 우편 주소를 넣으세요.</translation>
        </message>
        <message>
            <source>Add sender and postal address</source>
            <translation>보내는 이와 우편 주소 넣기</translation>
        </message>
        <message>
            <source>Your company, street and number, city and postcode</source>
            <translation>회사 이름, 도로명 주소, 우편번호</translation>
        </message>
        <message>
            <source>The mails can only be refused altogether. Add a link to a preference centre, where people choose less instead of nothing.</source>
            <translation>메일을 통째로만 거부할 수 있습니다. 아예 끊는 대신 줄일 수 있도록 수신 설정 링크를 넣으세요.</translation>
        </message>
        <message>
            <source>Add a preferences link</source>
            <translation>수신 설정 링크 넣기</translation>
        </message>
        <message>
            <source>“%1” is advertising, so in Korea it must say how to refuse the next one free of charge. Add a number for it.</source>
            <translation>“%1”은(는) 광고이므로 한국에서는 무료로 거부하는 방법을 적어야 합니다. 수신 거부 번호를 넣으세요.</translation>
        </message>
        <message>
            <source>No text message says how to get no more of them. Say it in the first one.</source>
            <translation>더 받지 않는 방법을 알리는 문자가 없습니다. 첫 문자에 적으세요.</translation>
        </message>
        <message>
            <source>Add how to get no more text messages</source>
            <translation>문자를 더 받지 않는 방법 넣기</translation>
        </message>
        <message>
            <source>Whoever does not come back stays on the list. Suppress those who reach the end without a sign of interest, or hand them to another sequence.</source>
            <translation>돌아오지 않은 사람이 목록에 남습니다. 관심 없이 끝까지 간 사람은 제외하거나 다른 시퀀스로 넘기세요.</translation>
        </message>
        <message>
            <source>Nothing follows for those who ignored all %1 mails. Tag or suppress them at the end, so that they are left alone.</source>
            <translation>메일 %1통을 모두 지나친 사람에게 아무 조치가 없습니다. 끝에서 태그를 붙이거나 제외하여 그만 보내세요.</translation>
        </message>
        <message>
            <source>Suppress who reaches the end</source>
            <translation>끝까지 간 사람 제외</translation>
        </message>
        <message>
            <source>The mail “%1” has no link to unsubscribe. Add one to its footer.</source>
            <translation>메일 “%1”에 수신 거부 링크가 없습니다. 아래쪽에 넣으세요.</translation>
        </message>
        <message>
            <source>Add an unsubscribe link</source>
            <translation>수신 거부 링크 넣기</translation>
        </message>
        <message>
            <source>The template has no channels; a sequence needs at least two channels. Add them.</source>
            <translation>템플릿에 채널이 없습니다. 시퀀스에는 채널이 둘 이상 필요하니 추가하세요.</translation>
        </message>
        <message>
            <source>The template has one channel; a sequence needs at least two channels. Add another to fall back on.</source>
            <translation>템플릿에 채널이 하나입니다. 시퀀스에는 둘 이상 필요하니 이어받을 채널을 추가하세요.</translation>
        </message>
        <message>
            <source>Whoever opts out still gets the rest of the sequence. Let %1 end it.</source>
            <translation>수신을 거부한 사람도 시퀀스의 나머지를 받습니다. %1(으)로 시퀀스가 끝나게 하세요.</translation>
        </message>
        <message>
            <source>Let an opt-out end the sequence</source>
            <translation>수신 거부로 시퀀스 끝내기</translation>
        </message>
        <message>
            <source>“%1” costs money and goes out before “%2”, which costs next to nothing. Put the cheap channel first, and pay only for those it did not reach.</source>
            <translation>“%1”은(는) 돈이 드는데 거의 무료인 “%2”보다 먼저 나갑니다. 싼 채널을 먼저 보내고 닿지 않은 사람에게만 돈을 쓰세요.</translation>
        </message>
        <message>
            <source>“%1” can go out in the middle of the night. Give it a send window, such as 9:00 to 20:00.</source>
            <translation>“%1”이(가) 한밤중에 나갈 수 있습니다. 9:00~20:00 같은 발송 시간을 정하세요.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>“%1” can go out in quiet hours. Give it a send window within %3 to %4 (%2).</source>
            <translation>“%1”이(가) 조용해야 할 시간에 나갈 수 있습니다. %3~%4 안의 발송 시간을 정하세요(%2).</translation>
        </message>
        <message>
            <source>Send it between %1 and %2</source>
            <translation>%1~%2에 보내기</translation>
        </message>
        <message>
            <source>Whoever replies to “%1” still gets the rest of the sequence. Let “Replied” end it.</source>
            <translation>“%1”에 답장한 사람도 시퀀스의 나머지를 받습니다. ‘답장’으로 시퀀스가 끝나게 하세요.</translation>
        </message>
        <message>
            <source>Let a reply end the sequence</source>
            <translation>답장으로 시퀀스 끝내기</translation>
        </message>
        <message>
            <source>The sequence was to be reviewed by %1. Read it once more, and set the next date.</source>
            <translation>시퀀스를 %1까지 검토하기로 했습니다. 다시 읽고 다음 날짜를 정하세요.</translation>
        </message>
        <message>
            <source>Reviewed: next in six months</source>
            <translation>검토함: 다음은 여섯 달 뒤</translation>
        </message>
        <message>
            <source>“%1” comes %2 after “%3” on the same channel. Leave more time between them, or use another channel.</source>
            <translation>“%1”이(가) 같은 채널로 “%3” 뒤 %2 만에 나갑니다. 시간을 더 두거나 다른 채널을 쓰세요.</translation>
        </message>
        <message>
            <source>Send it %1 after the one before</source>
            <translation>앞의 것보다 %1 뒤에 보내기</translation>
        </message>
        <message>
            <source>The mail “%1” leads to %2 different places. Choose one, and let everything in the mail lead there.</source>
            <translation>메일 “%1”의 링크가 서로 다른 곳 %2군데로 갑니다. 하나를 골라 모두 그곳으로 이어지게 하세요.</translation>
        </message>
        <message>
            <source>By the profile “%1” everybody is stopped by “%2” before the next step, so nothing after it is ever sent. Stop at a later metric, or remove the stop condition.</source>
            <translation>프로필 “%1”에서는 다음 단계 전에 “%2”에서 모두 멈추어 그 뒤는 보내지 않습니다. 더 뒤의 지표에서 멈추거나 중지 조건을 지우세요.</translation>
        </message>
        <message>
            <source>Remove the stop condition</source>
            <translation>중지 조건 제거</translation>
        </message>
        <message>
            <source>Nothing comes after “%1”, so its stop condition changes nothing. Remove it, or add a wait.</source>
            <translation>“%1” 뒤에 아무것도 없어 중지 조건이 바꾸는 것이 없습니다. 조건을 지우거나 대기를 추가하세요.</translation>
        </message>
        <message>
            <source>%1 does not report “%2” yet (to be supported), so this may never happen. Use “%3” until it does.</source>
            <translation>%1은(는) 아직 “%2”을(를) 알려 주지 않아(지원 예정) 일어나지 않을 수 있습니다. 그때까지 “%3”을(를) 쓰세요.</translation>
        </message>
        <message>
            <source>Somebody who never answers is sent %1 messages. Keep it to 8 to %2, and let the rest be a sequence of its own.</source>
            <translation>전혀 답하지 않는 사람이 메시지 %1개를 받습니다. 8~%2개로 줄이고 나머지는 다른 시퀀스로 만드세요.</translation>
        </message>
        <message>
            <source>“%1” tells people that they were watched. Offer what helps them, without saying how you came to it.</source>
            <translation>“%1”은(는) 지켜보았다는 느낌을 줍니다. 어떻게 알았는지는 말하지 말고 도움이 되는 것을 제안하세요.</translation>
        </message>
        <message>
            <source>“%1” happens to nearly everybody all the time, and says little about what they want. Choose an action that shows intent, or say where it counts.</source>
            <translation>“%1”은(는) 거의 모두에게 늘 일어나서 무엇을 원하는지 알려 주지 않습니다. 의도가 보이는 행동을 고르거나 어디에서 세는지 적으세요.</translation>
        </message>
        <message>
            <source>The profile “%1” knows no segment “%2”, so nobody is in it. Choose one of its segments, or add it to the profile.</source>
            <translation>프로필 “%1”에 세그먼트 “%2”이(가) 없어 아무도 속하지 않습니다. 있는 세그먼트를 고르거나 프로필에 추가하세요.</translation>
        </message>
        <message>
            <source>No message uses the channel “%1”. Add a message on it, or remove the channel.</source>
            <translation>채널 “%1”을(를) 쓰는 메시지가 없습니다. 메시지를 추가하거나 채널을 제거하세요.</translation>
        </message>
        <message>
            <source>Remove the channel</source>
            <translation>채널 제거</translation>
        </message>
        <message>
            <source>The text uses {{%1}}, which the template does not declare. Add it to the variables, with a sample and a fallback, or correct the name.</source>
            <translation>글에 템플릿이 모르는 {{%1}}이(가) 있습니다. 예시와 대체 문구를 주어 변수에 추가하거나 이름을 고치세요.</translation>
        </message>
        <message>
            <source>{{%1}} has no fallback: where nothing is known, the text has a gap. Add a fallback, or put the words around it into a section.</source>
            <translation>{{%1}}에 대체 문구가 없어, 값이 없으면 글에 빈자리가 생깁니다. 대체 문구를 추가하거나 둘레의 말을 구역으로 묶으세요.</translation>
        </message>
        <message>
            <source>Declare {{%1}}</source>
            <translation>{{%1}} 선언</translation>
        </message>
        <message>
            <source>No text uses {{%1}}. Use it, or remove it.</source>
            <translation>{{%1}}을(를) 쓰는 글이 없습니다. 쓰거나 지우세요.</translation>
        </message>
        <message>
            <source>Remove the variable</source>
            <translation>변수 제거</translation>
        </message>
        <message>
            <source>When “%1” is due, its send window is nearly always closed: it waits %2 more on average. Choose a wait or delay that ends while the window is open, such as whole days.</source>
            <translation>“%1”의 차례가 될 때 발송 시간은 거의 언제나 닫혀 있어 평균 %2 더 기다립니다. 하루 단위처럼 발송 시간이 열린 동안 끝나는 대기나 지연을 고르세요.</translation>
        </message>
        <message>
            <source>Wait %1 before it</source>
            <translation>그 전에 %1 대기</translation>
        </message>
        <message>
            <source>All variants of “%1” have the weight 0, so none could be sent. Give at least one a weight above 0.</source>
            <translation>“%1”의 변형 비중이 모두 0이라 아무것도 보낼 수 없습니다. 적어도 하나에 0보다 큰 비중을 주세요.</translation>
        </message>
        <message>
            <source>Send all variants equally often</source>
            <translation>모든 변형을 똑같이 보내기</translation>
        </message>
        <message>
            <source> (%1 to %2 with all numbers low to all high)</source>
            <translation> (모든 수치가 낮을 때부터 높을 때까지 %1~%2)</translation>
        </message>
        <message>
            <source>%1 of them: “%2” within %3.</source>
            <translation>그중 %1: %3 안에 “%2”.</translation>
        </message>
        <message>
            <source>%1 of those it is sent to: “%2”%3.</source>
            <translation>받은 사람의 %1: “%2”%3.</translation>
        </message>
        <message>
            <source>For %1 of its recipients it came too late: a later message had gone out.</source>
            <translation>수신자의 %1에게는 너무 늦었습니다. 나중 메시지가 이미 나간 뒤였습니다.</translation>
        </message>
        <message>
            <source>%1 × 100 million</source>
            <translation>%1억</translation>
        </message>
        <message>
            <source>%1 × 10,000</source>
            <translation>%1만</translation>
        </message>
        <message>
            <source>%1 bn</source>
            <translation>%1십억</translation>
        </message>
        <message>
            <source>%1 M</source>
            <translation>%1백만</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1천</translation>
        </message>
    </context>
</TS>
