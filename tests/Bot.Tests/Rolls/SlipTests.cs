using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace AfterSchoolBot.Bot.Tests.Rolls;

public sealed class SlipTests
{
    private static readonly Uri Page = new("https://afterschool.example.edu.cn/");

    [Fact]
    public async Task Slips_are_printed_for_those_only_whom_no_chat_is_bound_to_and_make_their_earlier_slips_void()
    {
        Assert.SkipWhen(PrintFont.Chinese is null, "There is no Chinese typeface on this machine.");
        await using var host = await Spring.StartAsync();
        await Lists.ReadRollAsync(host, Lists.SmallRoll);
        var (file, output) = (Path.Combine(Path.GetTempPath(), $"codes-{Guid.NewGuid():n}.pdf"), new StringWriter());
        try
        {
            Assert.Equal(0, await new CodesPrint(null, file).RunAsync(host.Database, Page, output, output));
            Assert.Equal(0, await new CodesPrint(new ClassId(3, 2), file).RunAsync(host.Database, Page, output, output));
            Assert.Equal(0, await new CodesPrint(new ClassId(9, 9), file).RunAsync(host.Database, Page, output, output));

            Assert.Contains("5 slips, 1 pages", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("4 slips, 1 pages", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("no slip was printed", output.ToString(), StringComparison.Ordinal);
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.Equal("%PDF"u8.ToArray(), bytes[..4]);
            Assert.InRange(bytes.Length, 1000, 3_000_000);
        }
        finally
        {
            File.Delete(file);
        }

        await using var programme = host.Open();
        var codes = await programme.RegistrationCodes.ToListAsync();
        Assert.Equal((9, 5), (codes.Count, codes.Count(code => code.SupersededAt is null)));
        Assert.DoesNotContain(codes, code => code.Guardian.Value is 101 or 103); // 王芳 and 陈志远 talk already
    }

    [Fact]
    public void A_page_is_drawn_with_all_its_slips()
    {
        Assert.SkipWhen(PrintFont.Chinese is null, "There is no Chinese typeface on this machine.");
        Slip[] slips =
        [
            new("示范小学", "林小满、林小寒", "一年级1班、三年级2班", "交给妈妈 林秋月", "7K4M 92QH", new(2021, 5, 8), Page),
            new("示范小学", "Oliver Clarke", "一年级1班", "交给妈妈 Emma Clarke", "3FQ8 TX2Z", new(2021, 5, 8), Page),
            .. Enumerable.Range(1, 5).Select(n => new Slip("示范小学", "何一帆", "三年级2班", "交给爷爷 何建国", "W4MM 9WQ8", new(2021, 5, 8), Page)),
        ];

        var png = new SlipSheet(PrintFont.Chinese!).PageToPng(slips);

        if (Environment.GetEnvironmentVariable("SLIPS_TO") is { Length: > 0 } place) File.WriteAllBytes(place, png);
        using var drawn = SKBitmap.Decode(png);
        Assert.Equal((1190, 1684), (drawn.Width, drawn.Height));
        Assert.True(Dark(drawn, 0, 0) > 2000);
        Assert.True(Dark(drawn, 0, 3) > 2000); // the seventh slip
        Assert.InRange(Dark(drawn, 1, 3), 0, 200); // there is no eighth

        static int Dark(SKBitmap page, int column, int row)
        {
            var count = 0;
            for (var x = (column * 595) + 10; x < (column * 595) + 585; x++)
            {
                for (var y = (row * 421) + 10; y < (row * 421) + 411; y++)
                {
                    if (page.GetPixel(x, y).Red < 120) count++;
                }
            }

            return count;
        }
    }

    [Fact]
    public void The_code_travels_where_no_server_sees_it() =>
        Assert.Equal("https://afterschool.example.edu.cn/#code=7K4M92QH", new Slip("", "", "", "", "7K4M 92QH", default, Page).Link);

    [Fact]
    public async Task A_class_teacher_issues_a_lost_slip_anew_and_the_old_one_is_void()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_teacher_li")
            .Says("补发登记码").Hears("给哪个孩子的家长补发")
            .Says("马小川").Hears("请您核对", "马小川（二年级1班）", "马女士（妈妈）", "[补发登记码]")
            .Presses("补发登记码").Hears("补发好了：马小川", "旧码已作废", "/files/");

        await host.As("dl_ma").Says(SmallSchool.MasSlip).Hears("这个码登记不上");
        await using var programme = host.Open();
        var issued = await programme.RegistrationCodes.SingleAsync(code => code.SupersededAt == null);
        Assert.Equal((new(14), new Domain.PersonId(3)), (issued.Guardian, issued.IssuedBy!.Value));
    }

    [Fact]
    public async Task The_new_code_on_the_card_binds_its_guardian()
    {
        await using var host = await SmallSchool.OpenAsync();
        var code = "";
        var teacher = host.As("dl_admin_zhang");
        await teacher.Says("补发登记码 马小川").Presses("补发登记码").Keeps(card => code = card!.Facts[0].Value);

        await host.As("dl_ma").Says($"新码 {code}").Hears("马小川（二年级1班）", "您是妈妈");
    }

    [Fact]
    public async Task With_two_guardians_the_teacher_says_for_which_and_a_child_of_another_class_is_not_found()
    {
        await using var host = await SmallSchool.OpenAsync();
        await using (var programme = host.Open())
        {
            programme.Add(new Domain.Person(new(50), "吴老师"));
            var member = new Domain.Staff.StaffMember(new(50), Domain.Staff.StaffKind.Teacher, Domain.Staff.StaffRoles.Teacher);
            member.PassVetting(new(2021, 12, 31));
            member.Teach(new(3, 2));
            programme.Add(member);
            programme.Add(new Data.Conversations.ChannelIdentity { Account = "directline/dl_wu", PersonId = 50, Since = SmallSchool.At(4, 1, 8, 0) });
            await programme.SaveChangesAsync();
        }

        await host.As("dl_wu")
            .Says("补发登记码 陈一诺").Hears("交给哪一位", "陈志远（爸爸）", "周敏（妈妈）", "陈姑姑")
            .Presses("周敏").Hears("请您核对", "周敏（妈妈）")
            .Presses("先不").Says("补发登记码 马小川").Hears("您带的班里没有这个名字").HearsNot("马女士");
    }

    [Theory]
    [InlineData("dl_parent_wang")]
    [InlineData("dl_guest")]
    public async Task Others_read_how_one_comes_by_a_new_slip_and_nothing_else(string user)
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(user).Says("补发登记码 马小川").Hears("可以补发").HearsNot("马小川", "马女士", "核对");
    }

    [Fact]
    public async Task In_English_and_in_traditional_script_the_slip_is_issued_as_well()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_admin_zhang", "zh-TW").Says("補發登記碼 马小川").Hears("請當面交給本人").Presses("補發登記碼").Hears("補發好了");
        await host.As("dl_teacher_li", "en-GB").Says("reissue code").Hears("the child's name").Says("马小川").Hears("Hand it over in person").Presses("Issue a new code").Hears("The old code is void");
    }

    [Fact]
    public void What_is_no_printing_is_not_read_as_one()
    {
        Assert.Null(CodesPrint.Read(["--class", "third"]));
        Assert.Null(CodesPrint.Read(["--out"]));
        Assert.Equal(new CodesPrint(new ClassId(3, 2), "a.pdf"), CodesPrint.Read(["--class", "3-2", "--out", "a.pdf"]));
    }
}
