using System.Text.Json;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Testing.WeCom;
using CsCheck;

namespace AfterSchoolBot.Channels.Tests.WeCom.School;

public sealed class DirectoryTests
{
    [Fact]
    public async Task The_whole_directory_is_read_class_by_class()
    {
        await using var side = await SchoolSide.StartAsync();

        var directory = await side.ReadAsync();

        Assert.Equal([(1, 1), (3, 2)], directory.Classes.Select(one => (one.Grade!.Value, one.Number!.Value)).Order());
        Assert.Equal(["刘子涵", "王小明", "王小雨", "陈一诺"], directory.Students.Select(student => student.Name).Order(StringComparer.Ordinal));
        var wang = directory.Parents.Single(parent => parent.UserId == "dl_parent_wang");
        Assert.Equal(("wmDemoWangFang", true, "5521"), (wang.ExternalUserId, wang.Follows, wang.PhoneEnding));
        Assert.Equal(["stu_wang_xiaoming", "stu_wang_xiaoyu"], wang.Children.Select(child => child.StudentUserId).Order(StringComparer.Ordinal));
        Assert.Equal((null, false), directory.Parents.Where(parent => parent.UserId == "dl_parent_liu").Select(parent => (parent.ExternalUserId, parent.Follows)).Single());
    }

    [Theory]
    [InlineData("dl_parent_wang")]
    [InlineData("stu_wang_xiaoyu")]
    public async Task A_family_is_read_whole_from_any_of_its_members(string id)
    {
        await using var side = await SchoolSide.StartAsync();

        var read = Assert.IsType<DirectoryAnswer.Read>(await side.Directory.ReadFamilyAsync(id, default));

        Assert.Equal(["dl_parent_wang"], read.Parents!);
        Assert.Equal(2, read.Snapshot.Parents.Single(parent => parent.UserId == "dl_parent_wang").Children.Count);
        Assert.Contains(read.Snapshot.Students, student => student.UserId == "stu_chen_yinuo"); // a classmate, who might be a namesake
    }

    [Fact]
    public async Task Error_60111_says_that_somebody_is_gone()
    {
        await using var side = await SchoolSide.StartAsync();

        Assert.Equal(new DirectoryAnswer.Gone("nobody"), await side.Directory.ReadFamilyAsync("nobody", default));
    }

    [Theory]
    [InlineData(65014)]
    [InlineData(65018)]
    [InlineData(65022)]
    [InlineData(65023)]
    [InlineData(65024)]
    [InlineData(84074)]
    public async Task Errors_65014_to_65024_and_84074_refuse_the_reading_at_once(int code)
    {
        await using var side = await SchoolSide.StartAsync();
        side.WeCom.Fail("school/user/list", code);

        Assert.Equal(new DirectoryAnswer.Refused(code), await side.Directory.ReadAsync(default));
        Assert.Single(side.WeCom.Calls, call => call.Path == "school/user/list");
    }

    [Fact]
    public async Task Error_65000_leaves_out_a_class_that_was_taken_away_meanwhile()
    {
        await using var side = await SchoolSide.StartAsync();
        side.WeCom.Fail("school/user/list", 65000);

        Assert.Equal(2, (await side.ReadAsync()).Students.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6000)]
    [InlineData(45009)]
    public async Task A_busy_WeCom_is_asked_again_later(int code)
    {
        await using var side = await SchoolSide.StartAsync();
        side.WeCom.Fail("school/department/list", code, times: 9);

        Assert.IsType<DirectoryAnswer.NotNow>(await side.Directory.ReadAsync(default));
    }

    [Fact]
    public async Task Error_43009_says_that_there_is_no_code_to_scan()
    {
        await using var verified = await SchoolSide.StartAsync();
        await using var other = await SchoolSide.StartAsync(new FakeWeComOptions { CorpVerified = false });

        Assert.EndsWith("/qr/1200", await verified.Directory.FollowCodeAsync(default), StringComparison.Ordinal);
        Assert.Null(await other.Directory.FollowCodeAsync(default));
    }

    [Theory]
    [InlineData("2班", 2)]
    [InlineData("二班", 2)]
    [InlineData("(2)班", 2)]
    [InlineData("（２）班", 2)]
    [InlineData("三年级2班", 2)]
    [InlineData("三（12）班", 12)]
    [InlineData("十二班", 12)]
    [InlineData("二十班", 20)]
    [InlineData("02班", 2)]
    [InlineData("302班", null)]
    [InlineData("三二班", null)]
    [InlineData("向日葵班", null)]
    public void A_class_has_the_number_in_its_name(string name, int? number) => Assert.Equal(number, ClassNames.Class(name));

    [Theory]
    [InlineData(31, "", 1)]
    [InlineData(39, "", 9)]
    [InlineData(61, "初一", 7)]
    [InlineData(64, "初四", null)]
    [InlineData(123, "", 3)]
    [InlineData(91, "高一", null)]
    [InlineData(0, "三年级", 3)]
    [InlineData(0, "5年级", 5)]
    [InlineData(0, "大班", null)]
    public void A_grade_is_told_by_its_standard_number_else_by_its_name(int standard, string name, int? grade) => Assert.Equal(grade, ClassNames.Grade(standard, name));

    [Fact]
    public void Numbers_may_be_texts_and_what_is_missing_is_missing()
    {
        var builder = new DirectoryBuilder();
        builder.AddDepartments(Json("""{"departments":[{"id":"302","name":"三年级","parentid":"20","type":"2","standard_grade":"33"},{"id":"3021","name":"2班","parentid":"302","type":"1"},{"id":9},{}]}"""));
        builder.AddStudent(Json("""{"student_userid":"S1","name":" 王小明 ","department":["3021",7],"parents":[{"parent_userid":"P1","is_subscribe":"1","external_userid":"wmA"}]}"""));
        builder.AddParent(Json("""{"parent_userid":"p1","mobile":"+86 100 0000 5521","is_subscribe":true,"children":[{"student_userid":"s1","relation":"妈妈"}]}"""));

        var snapshot = builder.ToSnapshot();

        Assert.Equal((3, 2), snapshot.Students.Single().Classes.Select(one => (one.Grade!.Value, one.Number!.Value)).Single());
        var parent = Assert.Single(snapshot.Parents); // ids are the same in any case (6.1)
        Assert.Equal(("wmA", true, "5521"), (parent.ExternalUserId, parent.Follows, parent.PhoneEnding));
        Assert.Single(parent.Children);
    }

    [Fact]
    public void Whatever_JSON_comes_no_reading_throws() => Gen.OneOf(Gen.Const("1"), Gen.Const("\"x\""), Gen.Const("null"), Gen.Const("[]"), Gen.Const("[{}]"), Gen.Const("{}"), Gen.Const("true")).Array[8].Sample(values =>
    {
        var builder = new DirectoryBuilder();
        builder.AddDepartments(Json($$"""{"departments":[{"id":{{values[0]}},"name":{{values[1]}},"type":{{values[2]}},"parentid":{{values[3]}}}, {{values[4]}}]}"""));
        builder.AddStudent(Json($$"""{"student_userid":{{values[5]}},"name":{{values[6]}},"department":{{values[7]}},"parents":{{values[0]}} }"""));
        builder.AddParent(Json($$"""{"parent_userid":{{values[1]}},"children":{{values[2]}},"mobile":{{values[3]}},"is_subscribe":{{values[4]}} }"""));
        builder.ToSnapshot();
    });

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
