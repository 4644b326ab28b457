using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Privacy.Records;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MiniExcelLibs;

namespace AfterSchoolBot.Bot.Tests.Privacy;

/// <summary>All records as a file, then deletion: talk 12, turns 12 to 19 (D10, D12).</summary>
public sealed class RecordsTalkTests
{
    private const string Need = "我在渔港上夜班接不了";
    private const string Line = "发票抬头能不能写公司";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D10")]
    public async Task First_all_records_as_a_file_then_leaving_with_its_refund_and_deletion(bool postgres)
    {
        var (host, chen) = await SpringAsync(Stores.Of(postgres));
        await using var closing = host;
        string? link = null;
        host.ItIs(6, 28, 9, 0);

        await chen.Says("免打扰 20:00-7:30").Hears("记好了");
        await chen
            .Says("我们要转学了 孩子的资料都给我一份 然后删掉").Hears("分两步，先给您，再删除", "陈一诺的全部记录", "7 天内", "[生成文件]", "[只看摘要]")
            .Says("1").Hears("好了：陈一诺的全部记录", "报名", "费用", "聊天", "[下载]", "看过之后说「删除」")
            .Keeps(card => link = card!.Actions.Single(action => action.Url is not null).Url);
        var file = await FileAsync(host, link!);
        Assert.DoesNotContain("一诺", file.Name, StringComparison.Ordinal);
        Assert.Contains("陈一诺", Cells(file), StringComparison.Ordinal);
        Assert.Contains(Line, Cells(file), StringComparison.Ordinal);
        Assert.Contains("20:00–07:30", Cells(file), StringComparison.Ordinal);

        await chen
            .Says("删除").Hears("删除陈一诺的记录，请您核对", "先退出：6月29日（周二）起；没上的看护 1 次、书法 1 次，退 ¥7.00", "第4版", "会删：聊天", "会留：缴费和退款、同意记录", "30 天内覆盖", "[退出并删除]", "[只退出]", "[再想想]")
            .Presses("退出并删除").Hears("办好了，编号 SC-0001。以后不会再发您关于孩子的消息", "祝陈一诺在新学校一切顺利");

        await using var programme = host.Open();
        Assert.Equal(EnrolmentState.Withdrawn, (await programme.EnrolmentsOfAsync(Spring.YiNuo, default))[0].State);
        Assert.Empty((await programme.ChildrenOfAsync(new(103), default)).Where(one => one.Child.Id == Spring.YiNuo));
    }

    [Fact]
    [Duty("D12")]
    public async Task A_moment_later_no_byte_of_the_files_holds_the_name_the_telephone_the_account_or_a_word()
    {
        var (host, chen) = await SpringAsync(Store.Sqlite);
        await using var closing = host;
        await EraseAsync(host, chen);

        await host.Turns.CompactAsync(default);
        foreach (var file in AtRestTests.FilesOf(host).ToList())
        {
            var bytes = await AtRestTests.ReadAsync(file);
            Assert.All(
                new[] { "陈一诺", "陈志远", Spring.Chen, Need, Line }.SelectMany(AtRestTests.Forms),
                form => Assert.True(bytes.AsSpan().IndexOf(form) < 0, $"{Path.GetFileName(file)} still holds {System.Text.Encoding.UTF8.GetString(form)}."));
        }
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D12")]
    public async Task No_column_opened_with_the_key_holds_them_either_and_what_is_proof_stays_without_a_name(bool postgres)
    {
        var (host, chen) = await SpringAsync(Stores.Of(postgres));
        await using var closing = host;
        await host.As("dl_zhang").Says("审核").Says("看问题").Hears("WD-0001");
        await chen.Says("免打扰 20:00-7:30").Hears("记好了");
        await EraseAsync(host, chen);

        await using var programme = host.Open();
        foreach (var (place, text) in await EveryTextAsync(programme))
        {
            Assert.All(["陈一诺", "陈志远", Spring.Chen, Need, Line], word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{place} still holds {word}."));
        }

        Assert.Equal("SC-0001", (await programme.ChildAsync(Spring.YiNuo, default))!.Name);
        Assert.Null((await programme.Guardians.SingleAsync(guardian => guardian.Id == new PersonId(103))).PhoneEnding);
        Assert.Null((await programme.People.SingleAsync(person => person.Id == new PersonId(103))).QuietHours);
        Assert.NotEmpty(await programme.LedgerOfAsync(Spring.YiNuo, default));
        Assert.NotEmpty(await programme.FeeConfirmationsOfAsync(Spring.YiNuo, default));
        Assert.NotNull((await programme.ConsentOfAsync(new(103), default))!.History[^1].WithdrawnAt);
        var enrolment = (await programme.EnrolmentsOfAsync(Spring.YiNuo, default)).Single();
        Assert.Equal(("", NeedReason.Other, null), (enrolment.Need.OwnWords, enrolment.Need.Reason, enrolment.Priority));
        Assert.NotNull((await programme.Erasures.SingleAsync()).DoneAt);
    }

    [Fact]
    [Duty("I4")]
    public async Task After_it_nothing_waits_for_them_and_no_clock_writes_to_them_again()
    {
        var (host, chen) = await SpringAsync(Store.Sqlite);
        await using var closing = host;
        await EraseAsync(host, chen);
        await using var programme = host.Open();

        Assert.Empty(await programme.ReachOfAsync(new PersonId(103), default));
        host.ItIs(7, 2, 18, 0);
        await host.DueAsync();
        Assert.Empty(await programme.Set<OutboxRow>().Where(row => row.Conversation == $"directline/talk-{Spring.Chen}").ToListAsync());
    }

    [Fact]
    public async Task While_the_child_stays_a_pupil_the_rolls_name_stays_and_the_card_says_so()
    {
        var (host, chen) = await SpringAsync(Store.Sqlite);
        await using var closing = host;
        host.ItIs(6, 28, 9, 0);

        await chen
            .Says("删除").Hears("陈一诺还在本校上学吗", "[还在本校]", "[要转学、离校了]")
            .Says("1").Hears("学籍里的姓名、班级和家长，由学校保管", "[退出并删除]").HearsNot("各处记录里的姓名")
            .Presses("退出并删除").Hears("SC-0001").HearsNot("新学校");
        host.ItIs(6, 28, 9, 5);
        await host.DueAsync();

        await using var programme = host.Open();
        Assert.Equal("陈一诺", (await programme.ChildAsync(Spring.YiNuo, default))!.Name);
        Assert.Empty(await programme.ReachOfAsync(new PersonId(103), default));
        Assert.Equal("", (await programme.OfficeQuestions.Where(question => question.AnsweredAt != null).Select(question => question.Text).SingleOrDefaultAsync()) ?? "");
    }

    [Fact]
    public async Task A_guardian_of_two_is_deleted_for_one_and_goes_on_for_the_other()
    {
        await using var host = await Spring.StartAsync();
        host.ItIs(6, 28, 9, 0);
        var wang = host.As(Spring.Mother);

        await wang
            .Says("小雨要转学 把她的资料删掉").Hears("删除王小雨的记录", "其他孩子的报名照旧")
            .Presses("退出并删除").Hears("SC-0001");
        host.ItIs(6, 28, 9, 5);
        await host.DueAsync();
        await wang.Says("进度").Hears("王小明", "BM-0417").HearsNot("小雨");
    }

    [Fact]
    public async Task The_other_guardian_hears_of_it_once_and_without_a_name()
    {
        await using var host = await Spring.StartAsync();
        host.ItIs(6, 28, 9, 0);
        var father = host.As(Spring.Father);
        await father.Says("进度").Hears("王小明");

        await host.As(Spring.Mother).Says("小明转学 删除孩子资料").Hears("另一位登记的家长会收到一条通知").Presses("退出并删除").Hears("SC-0001");
        await father.Looks().Hears("另一位家长请学校删除了孩子的课后服务记录，编号 SC-0001").HearsNot("小明");
    }

    [Fact]
    public async Task Whoever_may_only_collect_neither_exports_nor_deletes_and_a_stranger_learns_nothing()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_aunt").Says("全部记录").Hears("另一位家长决定").Says("删除").Hears("另一位家长决定");
        await host.As("dl_admin_zhang").Says("全部记录").HearsNot("生成文件");
        await host.As("dl_guest").Says("导出").HearsNot("生成文件");
    }

    [Fact]
    public async Task A_guest_who_wants_everything_deleted_has_nothing_but_this_chat_and_it_goes()
    {
        await using var host = await SmallSchool.OpenAsync();
        var guest = host.As("dl_guest", "en");

        await guest.Says("what time does it end").Says("Delete everything").Hears("nothing but this chat", "[Clear this chat]").Says("1").Hears("SC-0001");
        host.ItIs(4, 6, 20, 10);
        await host.DueAsync();
        Assert.Empty((await host.Turns.TranscriptAsync("directline/talk-dl_guest", 0, 0, 100, default)));
        await using var programme = host.Open();
        Assert.Null((await programme.Erasures.SingleAsync()).Chat);
    }

    [Fact]
    public async Task A_summary_counts_without_making_a_file_and_a_link_ends_after_a_week()
    {
        var (host, chen) = await SpringAsync(Store.Sqlite);
        await using var closing = host;
        string? link = null;

        await chen.Says("全部记录").Says("2").Hears("聊天：", "条").HearsNot("[下载]");
        await using (var programme = host.Open()) Assert.Empty(programme.KeptFiles);
        await chen.Says("全部记录").Says("生成文件").Keeps(card => link = card!.Actions.Single(action => action.Url is not null).Url);
        await FileAsync(host, link!);
        host.ItIs(5, 30, 9, 0);
        await host.DueAsync();
        await using var later = host.Open();
        Assert.Null(await FileShelf.FindAsync(link![(link!.LastIndexOf('/') + 1)..], later, host.Clock.GetUtcNow(), default));
    }

    [Fact]
    public async Task In_english_and_traditional_script_it_is_given_and_deleted_alike()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_parent_emma", "en").Says("Give me all records of my child").Hears("All records of Oliver Clarke", "[Make the file]").Says("1").Hears("Ready", "[Download]")
            .Says("delete").Hears("Is Oliver Clarke still a pupil").Says("2").Hears("Delete the records of Oliver Clarke", "Kept", "overwritten within 30 days").Says("1").Hears("Done, number SC-0001");
        await host.As("dl_parent_lin", "zh-HK").Says("全部記錄").Hears("林子晴的全部記錄").Says("1").Hears("[下載]").Says("刪除").Says("2").Hears("會刪：聊天").Says("1").Hears("已辦妥，編號 SC-0002");
    }

    [Fact]
    [Duty("D11")]
    public async Task A_wrong_detail_goes_to_the_office_and_the_roll_stays_as_it_is()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_parent_chen").Says("一诺的名字写错了").Hears("正确的应该是什么").Says("陈一诺言").Hears("陈一诺 → 陈一诺言", "[转给学校更正]").Says("1").Hears("WD-0001");
        await host.As("dl_admin_zhang").Says("看问题").Hears("WD-0001", "请更正 陈一诺");
        await using var programme = host.Open();
        Assert.Equal("陈一诺", (await programme.ChildAsync(new(3), default))!.Name);
    }

    [Fact]
    [Duty("D1")]
    public async Task A_guardian_reads_who_of_the_staff_was_shown_what()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = host.As("dl_parent_chen");

        await chen.Says("谁看过我孩子的信息").Hears("还没有老师打开过陈一诺的信息")
            .Says("报名").Says("周一").Says("1").Says("5").Says("1").Hears("BM-0001");
        await host.As("dl_admin_zhang").Says("审核").Hears("陈一诺").Says("BM-0001").Says("1");
        await chen.Says("谁看过我孩子的信息").Hears("谁看过陈一诺的信息", "4月6日（周二） 张主任：审核报名", "姓名、班级", "保存 180 天");
    }

    [Fact]
    [Duty("D10")]
    public void Every_table_that_names_a_child_or_a_person_is_in_the_file_or_has_a_reason_not_to_be()
    {
        using var database = new ProgrammeReader(postgres: false, "Data Source=:memory:").Open();
        Dictionary<string, string> notAFamilys = new()
        {
            ["account_changes"] = "the school's account, and which two of the staff changed it",
            ["audit_events"] = "what was done by whom, by number; no name and no word of a family",
            ["export_wishes"] = "a list that one of the staff asked for, and who agreed",
            ["gifts"] = "what was given to the school, and who registered it",
            ["reminders"] = "how many families were reminded, and who sent it",
            ["rooms"] = "a room and who inspected it",
            ["room_hazards"] = "a hazard and who reported it",
            ["plan_sessions"] = "a session and who holds it",
            ["staff"] = "who works here",
            ["staff_classes"] = "who works here",
            ["classes"] = "a class and its teacher",
            ["pickup_notices"] = "where the children of a class are fetched on a day, and which of the staff said so",
            ["class_chats"] = "a class's group chat, and which of the staff said whose it is",
            ["clubs"] = "a club and its leader",
            ["plan_days"] = "a day and who answers for it",
            ["plans"] = "what the school has published, and who did",
            ["roll_calls"] = "whose register it is",
            ["registers"] = "who took a register",
            ["shift_handovers"] = "who handed over to whom",
            ["emergencies"] = "who raised an alarm",
            ["head_counts"] = "who was asked to count",
            ["school"] = "the school's principal and coordinator",
        };
        var kinds = typeof(RecordKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RecordKind))).Select(type => (RecordKind)Activator.CreateInstance(type)!).ToList();
        var covered = kinds.SelectMany(kind => kind.Tables).ToList();

        Assert.Distinct(covered);
        Assert.Distinct(kinds.Select(kind => kind.Order));
        var named = database.Model.GetEntityTypes().Where(entity => Properties(entity).Any(NamesSomebody)).Select(entity => entity.GetTableName()!).Distinct();
        Assert.Empty(named.Except(covered).Except(notAFamilys.Keys));

        static bool NamesSomebody(IProperty property) =>
            (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is var type && (type == typeof(ChildId) || type == typeof(PersonId))
            || property.GetColumnName() is "person_id" or "account" or "sender" or "chat" or "conversation" or "owner_id";
    }

    private static IEnumerable<IProperty> Properties(ITypeBase type) => type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    /// <summary>陈一诺 with her place in calligraphy, confirmed fees, a need in own words, an answered line and an open one.</summary>
    private static async Task<(TalkHost Host, Talk Chen)> SpringAsync(Store store)
    {
        var host = await Spring.StartAsync(store, also: spring =>
        {
            spring.Seat("书法", Spring.YiNuo, 3, Weekdays.Monday | Weekdays.Wednesday);
            spring.Bind("dl_zhang", new(2));
        });
        host.ItIs(4, 9, 10, 30);
        await host.Turns.WriteAsync(async (programme, token) =>
        {
            var enrolment = (await programme.EnrolmentOfAsync(Spring.YiNuo, token))!;
            programme.Entry(enrolment).ComplexProperty(one => one.Need).CurrentValue = new(NeedReason.Other, Need);
        }, default);
        var chen = host.As(Spring.Chen);
        await chen.Says("费用").Presses("确认费用").Hears("确认").Says("找老师").Says(Line).Says("3").Says("1").Hears("WD-0001");
        return (host, chen);
    }

    private static async Task EraseAsync(TalkHost host, Talk chen)
    {
        host.ItIs(6, 28, 9, 0);
        await chen.Says("全部记录").Says("生成文件").Hears("[下载]").Says("我们转学了 把资料删掉").Hears("删除陈一诺的记录").Presses("退出并删除").Hears("SC-0001");
        host.ItIs(6, 28, 9, 5);
        await host.DueAsync();
    }

    private static async Task<MadeFile> FileAsync(TalkHost host, string link)
    {
        await using var programme = host.Open();
        var file = await FileShelf.FindAsync(link[(link.LastIndexOf('/') + 1)..], programme, host.Clock.GetUtcNow(), default);
        Assert.NotNull(file);
        return file;
    }

    private static string Cells(MadeFile file)
    {
        using var stream = new MemoryStream(file.Bytes);
        var sheets = MiniExcel.GetSheetNames(stream).ToList();
        Assert.Contains("聊天", sheets);
        return string.Join('\n', sheets.SelectMany(sheet => MiniExcel.Query(stream, sheetName: sheet)).SelectMany(row => ((IDictionary<string, object?>)row).Values));
    }

    private static async Task<List<(string Place, string Text)>> EveryTextAsync(ProgrammeDb programme)
    {
        var texts = new List<(string, string)>();
        await programme.Database.OpenConnectionAsync();
        foreach (var entity in programme.Model.GetEntityTypes())
        {
            foreach (var column in Properties(entity).Where(property => property.ClrType == typeof(string)).Select(property => property.GetColumnName()).Distinct())
            {
                var place = $"{entity.GetTableName()}.{column}";
                await using var command = programme.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names of the model
                command.CommandText = $"SELECT \"{column}\" FROM \"{entity.GetTableName()}\" WHERE \"{column}\" IS NOT NULL";
#pragma warning restore CA2100
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync()) texts.Add((place, FieldCipher.OpenText(reader.GetString(0), place)));
            }
        }

        return texts;
    }
}
