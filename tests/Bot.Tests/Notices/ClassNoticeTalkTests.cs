using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Notices;

/// <summary>A teacher tells a class what concerns all of it.</summary>
public sealed class ClassNoticeTalkTests
{
    private const string Teacher = "dl_teacher_li";
    private const string Coordinator = "dl_admin_zhang";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.1-b")]
    public async Task One_sentence_is_read_back_counted_and_told_to_the_families_of_that_class_alone(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        var (wang, liu) = (host.As("dl_parent_wang"), host.As("dl_parent_liu"));
        await wang.Says("你好");
        await liu.Says("你好");

        await host.As(Teacher)
            .Says("发班级通知 三2班 明天请带彩笔").Hears("三年级2班家长：明天请带彩笔 ——李老师，4月6日（周二）", "单独发：2 家", "送不到：0 家", "[发送]", "[不发了]")
            .Says("1").Hears("发出去了：三年级2班");

        await wang.Looks().Hears("三年级2班家长：明天请带彩笔");
        await liu.Says("你好").HearsNot("彩笔");
    }

    [Theory]
    [InlineData("王小明今天没带彩笔，请家长送来", "不写孩子的名字", "二.1")]
    [InlineData("明天请交30元材料费", "收费", "五.2")]
    [InlineData("明天课后服务讲新课，请预习", "新课", "五.5")]
    [InlineData("陈一诺还没有报名，请抓紧", "不点名", "二.3")]
    [Duty("D16")]
    public async Task What_may_not_go_to_many_is_stopped_with_its_reason_and_the_teacher_writes_anew(string words, string why, string clause)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As(Teacher)
            .Says($"发班级通知 三2班 {words}").Hears(why, clause, "要告诉三年级2班什么")
            .Says("明天请带雨伞").Hears("三年级2班家长：明天请带雨伞", "[发送]")
            .Says("取消").Hears("取消了");
    }

    [Fact]
    public async Task A_parent_sends_no_notice()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As("dl_parent_wang").Says("发班级通知 三2班 明天请带彩笔").Hears("由学校的老师来办");
    }

    [Fact]
    public async Task Another_class_is_not_the_teachers_but_the_coordinators()
    {
        await using var host = await SmallSchool.OpenAsync(also: null);
        await host.As(Teacher).Says("发班级通知 六1班 明天请带彩笔").Hears("这不是您的班");
        await host.As(Coordinator).Says("发班级通知").Hears("这条通知发给谁", "三年级2班")
            .Says("三年级2班").Hears("要告诉三年级2班什么").Says("明天停课一天").Hears("三年级2班家长：明天停课一天 ——张主任");
    }

    [Theory]
    [InlineData("English please", "class notice 3-2 please bring an umbrella", "Families of 3-2: please bring an umbrella", "Sent to")]
    [InlineData("繁体", "发班级通知 三2班 明天請帶雨傘", "三年級2班家長：明天請帶雨傘", "發出去了")]
    public async Task The_talk_speaks_the_teachers_language(string language, string asks, string reads, string sent)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As(Teacher).Says(language).Says(asks).Hears(reads).Says("1").Hears(sent);
    }
}
