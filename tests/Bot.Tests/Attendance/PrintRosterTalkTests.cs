using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Testing;
using static AfterSchoolBot.Bot.Tests.Attendance.CareDay;

namespace AfterSchoolBot.Bot.Tests.Attendance;

/// <summary>The class on paper, for a day without the net.</summary>
public sealed class PrintRosterTalkTests
{
    [Fact]
    [Duty("五.4-d")]
    public async Task A_teacher_prints_the_own_class_and_reads_when_it_was_made()
    {
        await using var host = await OpenAsync(now: At(16, 20));
        var li = host.With(Li);
        await li.Says("打印名单").Hears("三年级2班名单，32 人", "这是 4月14日（周三）16:20 的名单", "只给您一个人");
        var link = li.Answer.Card!.Actions.Single(action => action.Url is not null).Url!;
        await using var programme = host.Open();
        var file = await FileShelf.FindAsync(link[(link.LastIndexOf('/') + 1)..], programme, At(16, 21), default);
        Assert.NotNull(file);
        Assert.Contains(file.ContentType, new[] { MadeFile.Pdf, MadeFile.Xlsx });
        Assert.True(file.Bytes.Length > 1000);
    }

    [Fact]
    public async Task The_office_prints_any_class_and_others_none()
    {
        await using var host = await OpenAsync(now: At(16, 20));
        await host.With(Zhang).Says("打印三年级2班名单").Hears("三年级2班名单，32 人");
        await host.With(Wu).Says("打印名单").HearsNot("名单，32");
        await host.With(Parent(1)).Says("打印名单").Hears("由学校的老师来办");
        await host.With(Zhao).Says("打印名单").Hears("依据：四.3");
    }
}
