using System.Collections.Concurrent;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Privacy;

/// <summary>Each role says everything that can be said, and nothing is heard that <see cref="Visibility"/> does not give it: in chat, on the command line, in the log (D8, invariant 11).</summary>
public sealed class RoleMatrixTests
{
    private const string Need = "金丝雀窝里没人";

    // what of the field would be heard, were it let out
    private static readonly Dictionary<Field, string> Canary = new()
    {
        [Field.ChildName] = "金丝雀",
        [Field.ClassName] = "六年级9班",
        [Field.GuardianName] = "金大雀",
        [Field.Phone] = "7391",
        [Field.Need] = "窝里没人",
        [Field.PriorityGroup] = "优先：",
        [Field.Application] = "BM-0666",
    };

    public static TheoryData<StaffRoles> Roles => [.. Enum.GetValues<StaffRoles>().Where(role => role is not StaffRoles.None)];

    [Theory]
    [MemberData(nameof(Roles))]
    [Duty("D8", "I11")]
    public async Task A_role_hears_no_field_that_is_not_its_own_whatever_it_says(StaffRoles role)
    {
        await using var host = await WithCanaryAsync(role);
        var member = host.As("dl_member");

        var heard = new List<string>();
        foreach (var words in Enum.GetValues<Command>().Select(Word).Where(word => word is not null).Concat(["金丝雀", "BM-0666", "审核 BM-0666", "金丝雀的进度", "金丝雀妈妈的电话", "谁看过金丝雀"]))
        {
            await member.Says(words!);
            heard.Add(member.Heard());
            await member.Says("1");
            heard.Add(member.Heard());
            await member.Says("取消");
        }

        foreach (var (field, canary) in Canary.Where(one => !role.Sees(one.Key)))
        {
            Assert.DoesNotContain(heard, said => said.Contains(canary, StringComparison.Ordinal));
            _ = field;
        }

        if (role is StaffRoles.Coordinator) Assert.Contains(heard, said => said.Contains("窝里没人", StringComparison.Ordinal)); // the canary would have been heard
    }

    [Fact]
    [Duty("D23", "I11")]
    public async Task The_command_line_and_the_log_name_nobody()
    {
        var logs = new ConcurrentBag<string>();
        await using var host = await WithCanaryAsync(StaffRoles.Coordinator, logs);
        await host.As("dl_member").Says("审核").Hears("金丝雀").Says("1").Hears(Need);
        var output = new StringWriter();

        await new PrivacyReport(new()).RunAsync(host.Database, output);
        await new IncidentReport(new(2021, 4, 1), new(2021, 5, 1), null).RunAsync(host.Database, output);
        await new GapsReport(90).RunAsync(host.Database, output);

        Assert.Contains("guardian 666", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("涉及 1 名学生", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("staff 77: 1 children", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 without consent (666)", output.ToString(), StringComparison.Ordinal);
        foreach (var canary in Canary.Values.Where(canary => canary != "优先："))
        {
            Assert.DoesNotContain(canary, output.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(logs, line => line.Contains(canary, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Duty("D19")]
    public async Task After_an_incident_those_whose_child_was_shown_are_listed_and_the_notice_is_drafted()
    {
        await using var host = await WithCanaryAsync(StaffRoles.Coordinator);
        await host.As("dl_member").Says("审核").Says("1").Hears(Need);

        var that = await ReportAsync(new(2021, 4, 9), new(2021, 4, 10), new(77));
        var before = await ReportAsync(new(2021, 4, 1), new(2021, 4, 9), new(77));
        var other = await ReportAsync(new(2021, 4, 9), new(2021, 4, 10), new(2));

        Assert.All(["guardian 666  children 666", "1 guardians, 1 children", "示范小学关于个人信息安全事件的告知", "主管部门"], line => Assert.Contains(line, that, StringComparison.Ordinal));
        Assert.All([before, other], report => Assert.Contains("0 guardians, 0 children", report, StringComparison.Ordinal));

        async Task<string> ReportAsync(DateTime since, DateTime until, PersonId reader)
        {
            var output = new StringWriter();
            await new IncidentReport(since, until, reader).RunAsync(host.Database, output);
            return output.ToString();
        }
    }

    [Fact]
    [Duty("D20")]
    public async Task The_yearly_look_counts_consents_what_is_kept_too_long_unusual_reading_and_open_requests()
    {
        await using var host = await WithCanaryAsync(StaffRoles.Coordinator);
        await host.As("dl_member").Says("审核").Says("1").Hears(Need);
        var output = new StringWriter();

        await new PrivacyReport(new()).RunAsync(host.Database, output);

        string[] lines = ["1 without consent (666)", "over-retained   0 chat messages", "staff 77: 1 children, ", "deletions       0 open", "corrections     0 open"];
        Assert.All(lines, line => Assert.Contains(line, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    [Duty("四.3-b")]
    public async Task An_expired_vetting_opens_no_queue()
    {
        await using var host = await WithCanaryAsync(StaffRoles.Coordinator, vetted: new DateOnly(2021, 3, 1));

        await host.As("dl_member").Says("审核").HearsNot("金丝雀", "BM-0666");
    }

    [Theory]
    [InlineData("2021-04-01", "2021-04-02", true)]
    [InlineData("2021-04-01T08:30", "2021-04-01T09:00", true)]
    [InlineData("2021-04-02", "2021-04-01", false)]
    [InlineData("yesterday", "2021-04-01", false)]
    public void A_span_of_time_is_two_moments_in_order(string since, string until, bool right) =>
        Assert.Equal(right, IncidentReport.Read(["--since", since, "--until", until]) is not null);

    [Fact]
    public async Task A_notice_with_its_nine_points_is_published_and_one_without_is_not()
    {
        await using var host = await SmallSchool.OpenAsync();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.md");
        string[] names = ["用途", "方式", "范围", "存放地", "期限和到期处理", "保护", "不同意的影响", "投诉渠道", "更正和删除"];
        try
        {
            var said = new StringWriter();
            await File.WriteAllTextAsync(file, string.Join('\n', names.Skip(1).Select(name => $"## {name}\n写明{name}。\n")));
            Assert.Equal(1, await new PrivacyPublish(file).RunAsync(host.Database, said, said));
            Assert.Contains("Purpose", said.ToString(), StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, "# 隐私说明\n" + string.Join('\n', names.Select((name, at) => $"{at + 1}. {name}：写明{name}。\n又一行。")));
            Assert.Equal(0, await new PrivacyPublish(file).RunAsync(host.Database, said, said));
            await host.As("dl_guest").Says("隐私").Hears([.. names.Select(name => $"{name}：写明{name}。\n又一行。"), "第2版"]);
            await host.As("dl_parent_wang").Says("报名").Hears("[同意]", "[不同意]");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Word(Command command)
    {
        Texts.Speak(Texts.Simplified);
        return Commands.Word(command);
    }

    private static Task<TalkHost> WithCanaryAsync(StaffRoles role, ConcurrentBag<string>? logs = null, DateOnly? vetted = null) => Spring.StartAsync(now: Spring.At(4, 9, 9, 0), approved: false, logs: logs, also: spring => spring.Lay(programme =>
    {
        var (person, child, guardian) = (new PersonId(77), new ChildId(666), new PersonId(666));
        var member = new StaffMember(person, StaffKind.Teacher, role);
        member.PassVetting(vetted ?? new(2021, 12, 31));
        var bond = new Guardianship(guardian, child, Relation.Mother, Authority.All);
        var yes = ((ConfirmationOutcome.Given)GuardianConfirmation.Give(bond, Authority.MayApply, "read", "a", Spring.At(4, 8, 9, 0))).Confirmation;
        var application = new Application(child, Weekdays.Monday, new(NeedReason.Other, Need), PriorityGroup.Disabled, new(1, 2, 3));
        programme.AddRange(new Person(person, "某老师"), member, new SchoolClass(new(6, 9), new(3)), new Person(guardian, "金大雀"), new Guardian(guardian, "7391"), new Child(child, "金丝雀", new(6, 9)), bond);
        programme.Add(((ApplyOutcome.Submitted)Enrolment.Apply(new(666), application, yes, live: null)).Enrolment);
        spring.Bind("dl_member", person);
    }));
}
