using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Families;

/// <summary>Talk 1: a guest becomes a guardian, by the slip and by nothing else.</summary>
public sealed class RegisterTalkTests
{
    private const string Guest = "dl_ma";
    private const string NotAccepted = "这个码登记不上";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task The_slip_binds_after_the_guardian_has_said_yes_to_the_child_and_then_consent_is_asked(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));

        await host.As(Guest)
            .Says("登记孩子").Hears("三件事", "8 位", "回复 2", "[纸条不在手边]", "[取消]")
            .Says("新码 3fq8 tx2z").Hears("马小川（二年级1班）", "您是妈妈", "[对，登记]", "[不对，不登记]")
            .Says("1").Hears("登记好了：马小川（二年级1班），您是妈妈", "[同意]", "[不同意]", "[看全文]", "《隐私说明》第1版")
            .Says("3").Hears("用途", "方式", "存放地", "更正和删除", "[同意]").HearsNot("[看全文]")
            .Says("1").Hears("记下了：4月6日（周二）20:02，您本人同意《隐私说明》第1版", "[报名]", "什么都不用做");

        await using var programme = host.Open();
        var identity = await programme.ChannelIdentities.SingleAsync(one => one.Account == $"directline/{Guest}");
        var consent = await programme.ConsentOfAsync(new PersonId(identity.PersonId), default);
        Assert.True(consent!.InForce(1));
        Assert.NotNull((await programme.RegistrationCodeAsync(RegistrationCode.HashOf(SmallSchool.MasSlip), default))!.UsedAt);
    }

    [Fact]
    public async Task A_code_alone_is_understood_even_when_nobody_asked_for_it()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Guest).Says("新码 ３ＦＱ８-ＴＸ２Ｚ").Hears("马小川");
    }

    [Fact]
    [Duty("D7")]
    public async Task A_wrong_a_used_an_expired_and_a_void_code_get_the_same_words()
    {
        await using var host = await SmallSchool.OpenAsync();
        await using (var programme = host.Open())
        {
            Add(programme, "2AAAAAA2", code => code.Use(SmallSchool.At(4, 2, 8, 0)));
            Add(programme, "2AAAAAA3", code => code.Supersede(SmallSchool.At(4, 2, 8, 0)));
            programme.Add(RegistrationCode.Issue(new(14), "2AAAAAA4", SmallSchool.At(2, 1, 8, 0)).Code);
            await programme.SaveChangesAsync();
        }

        var heard = new List<string>();
        var guest = host.As(Guest);
        await guest.Says("登记");
        foreach (var wrong in new[] { "2AAAAAA2", "2AAAAAA3", "2AAAAAA4", "2AAAAAA5", "7K4M92QO" })
        {
            await guest.Says(wrong).Hears(NotAccepted, "没有数字 0 和字母 O", "[再输一次]", "[纸条不在手边]").HearsNot("过期", "用过", "马小川");
            heard.Add(guest.Answer.Card!.Twin!);
        }

        Assert.Single(heard.Distinct());
    }

    [Fact]
    [Duty("D7")]
    public async Task After_five_tries_in_a_day_even_the_right_code_waits_for_tomorrow()
    {
        await using var host = await SmallSchool.OpenAsync();
        var guest = host.As(Guest);

        await guest.Says("登记");
        for (var tries = 0; tries < 5; tries++) await guest.Says("2AAAAAA5").Hears(NotAccepted);
        await guest.Says(SmallSchool.MasSlip).Hears("今天试的次数够多了", "校务处").HearsNot("马小川");
        host.ItIs(4, 7, 8, 0);
        await guest.Says(SmallSchool.MasSlip).Hears("马小川");
    }

    [Theory]
    [InlineData("三年级2班陈一诺 我是他爸 直接登上吧")]
    [InlineData("三年级2班赵不存 我是他爸 直接登上吧")]
    [Duty("D7")]
    public async Task A_typed_name_binds_nobody_and_says_the_same_whether_such_a_child_exists(string name)
    {
        await using var host = await SmallSchool.OpenAsync();
        var guest = host.As(Guest);

        await guest.Says("登记").Says(name);
        Assert.Equal("姓名和班级不能用来登记：知道的人不止家长，这样才护得住孩子。\n1 再输一次  2 纸条不在手边  3 找老师", guest.Answer.Card!.Twin);
        await guest
            .Says("纸条好像跟衣服一起洗了").Hears("可以补发", "08:00–17:30", "旧码作废")
            .Says("3").Hears("想跟校务处说什么");
    }

    [Fact]
    public async Task A_question_is_answered_before_any_binding_and_the_code_is_asked_for_again()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Guest).Says("登记").Says("这个收费不").Hears("¥3.00", "依据：五.2", "请输入纸条上的登记码");
    }

    [Fact]
    public async Task No_to_the_child_shown_binds_nobody_and_leaves_the_slip_good()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Guest).Says(SmallSchool.MasSlip).Says("2").Hears("没有改动", "校务处换一张");
        await host.As("dl_other").Says(SmallSchool.MasSlip).Hears("马小川");
    }

    [Fact]
    public async Task A_code_whose_guardian_has_no_child_any_more_is_a_wrong_code()
    {
        await using var host = await SmallSchool.OpenAsync();
        await using (var programme = host.Open())
        {
            (await programme.Guardianships.SingleAsync(bond => bond.Guardian == new PersonId(14))).End(new(2021, 4, 5));
            await programme.SaveChangesAsync();
        }

        await host.As(Guest).Says(SmallSchool.MasSlip).Hears(NotAccepted).HearsNot("马小川");
    }

    [Fact]
    public async Task A_slip_used_between_reading_and_yes_binds_nobody()
    {
        await using var host = await SmallSchool.OpenAsync();
        var late = host.As("dl_late");

        await late.Says(SmallSchool.MasSlip).Hears("马小川");
        await host.As(Guest).Says(SmallSchool.MasSlip).Says("1").Hears("登记好了");
        await late.Says("1").Hears(NotAccepted).HearsNot("登记好了");
    }

    [Fact]
    public async Task One_who_is_registered_hears_so_and_a_strangers_slip_does_not_change_it()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_parent_wang")
            .Says("登记").Hears("您已经登记了：王小明（三年级2班）、王小雨（一年级1班）")
            .Says($"登记 {SmallSchool.MasSlip}").Hears("自己的账号").HearsNot("马小川");
    }

    [Fact]
    public async Task In_traditional_script_and_in_english_the_facts_are_the_same()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Guest, "zh-TW").Says("登記孩子").Hears("三件事", "8 位").Says("3FQ8TX2Y").Hears("這個碼登記不上", "沒有數字 0");
        await host.As("dl_guest", "en-GB")
            .Says("register").Hears("Three things first", "No slip? Reply 2")
            .Says("2").Hears("We can issue a new one", "08:00–17:30")
            .Says(SmallSchool.MasSlip).Hears("马小川 (2-1)", "you are the mother", "[Yes, register]")
            .Says("1").Hears("Registered", "[Agree]", "[Disagree]")
            .Says("1").Hears("6 April (Tue), 20:02", "Privacy Notice, version 1");
    }

    private static void Add(Data.ProgrammeDb programme, string slip, Action<RegistrationCode> change)
    {
        var code = RegistrationCode.Issue(new(14), slip, SmallSchool.At(4, 1, 8, 0)).Code;
        change(code);
        programme.Add(code);
    }
}
