using AfterSchoolBot.Bot.Schools.Imports;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Rolls;

public sealed class RollImportTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_list_gives_the_school_its_children_and_guardians_and_read_in_again_changes_nothing(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres));

        var (code, said) = await Lists.ReadRollAsync(host, Lists.SmallRoll);
        Assert.Equal(0, code);
        Assert.Contains("新增：林小满（一年级1班）", said, StringComparison.Ordinal);
        Assert.Contains("新增家长：林秋月（妈妈，尾号 0417），林小满（一年级1班）", said, StringComparison.Ordinal);
        Assert.Contains("当作同一位家长：林秋月（妈妈，尾号 0417），林小满（一年级1班）、林小寒（三年级2班）", said.Replace("和", "、", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("新增 5，更改 0，离校 0，没有变化 0。", said, StringComparison.Ordinal);

        await using (var programme = host.Open())
        {
            var children = await programme.Children.Where(child => child.PupilNumber != null).OrderBy(child => child.PupilNumber).ToListAsync();
            Assert.Equal(["1-1", "3-2", "3-2", "3-2", "3-1"], children.Select(child => child.Class.ToString()));
            var mother = await programme.People.SingleAsync(person => person.Name == "林秋月");
            Assert.Equal(2, await programme.Guardianships.CountAsync(bond => bond.Guardian == mother.Id));
            var father = await programme.People.SingleAsync(person => person.Name == "林海生");
            var bonds = await programme.Guardianships.Where(bond => bond.Guardian == father.Id).OrderBy(bond => bond.Child).ToListAsync();
            Assert.Equal([Authority.All, Authority.MayCollect], bonds.Select(bond => bond.Authority));
        }

        var again = await Lists.ReadRollAsync(host, Lists.SmallRoll);
        Assert.Equal(0, again.Code);
        Assert.Contains("新增 0，更改 0，离校 0，没有变化 5。", again.Said, StringComparison.Ordinal);
    }

    [Fact]
    [Duty("二.3-a")]
    public async Task Neither_an_application_nor_a_consent_comes_of_a_list()
    {
        await using var host = await Spring.StartAsync();
        var before = await CountAsync(host);

        await Lists.ReadRollAsync(host, Lists.SmallRoll);

        Assert.Equal(before, await CountAsync(host));

        static async Task<(int, int, int)> CountAsync(TalkHost host)
        {
            await using var programme = host.Open();
            return (await programme.Enrolments.CountAsync(), await programme.Consents.CountAsync(), await programme.Ledger.CountAsync());
        }
    }

    [Fact]
    [Duty("三.1")]
    public async Task Every_row_that_is_wrong_is_named_and_nothing_is_half_read_in()
    {
        await using var host = await Spring.StartAsync();

        var (code, said) = await Lists.ReadRollAsync(host,
            """
            学号,姓名,班级,状态,家长姓名,关系,手机尾号,权限
            1,孙好,三年级2班,,孙大,爸爸,0001,
            2,,三年级2班,,,,,
            3,李空,,,,,,
            4,吴高,十年级1班,,,,,
            5,郑零,三年级2班,,郑父,爸爸,417,
            6,钱亲,三年级2班,,钱某,邻居,,
            7,赵权,三年级2班,,赵某,妈妈,,随便
            8,冯态,三年级2班,休学中,,,,
            9号,陈号,三年级2班,,,,,
            10,卫班,三年级9班,,,,,
            11,蒋无,三年级2班,,,妈妈,,
            1,孙坏,三年级1班,,,,,
            """);

        Assert.Equal(1, code);
        foreach (var part in new[]
        {
            "第 3 行，姓名：没有写", "第 4 行，班级：读不出", "第 5 行，班级：课后服务是一至九年级（三.1）", "第 6 行，手机尾号：尾号是 4 位数字", "第 7 行，关系：", "第 8 行，权限：",
            "第 9 行，状态：", "第 10 行，学号：", "第 12 行，家长姓名：没有写", "第 13 行，学号：学号 1 在第 2 行是另一个名字", "第 13 行，班级：和第 2 行写的不一样", "什么都没有改动",
        })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
        }
        await using var programme = host.Open();
        Assert.False(await programme.Children.AnyAsync(child => child.Name == "孙好"));

        var noClass = await Lists.ReadRollAsync(host, "姓名,班级\n孙好,三年级2班\n卫班,三年级9班\n");
        Assert.Equal((1, true), (noClass.Code, noClass.Said.Contains("第 3 行，班级：学校没有三年级9班", StringComparison.Ordinal)));
        Assert.False(await programme.Children.AnyAsync(child => child.Name == "孙好"));
    }

    [Fact]
    [Duty("D6")]
    public async Task A_whole_telephone_number_and_the_number_of_an_identity_card_are_refused_wherever_they_stand()
    {
        await using var host = await Spring.StartAsync();

        var (code, said) = await Lists.ReadRollAsync(host,
            """
            学号,姓名,班级,监护人姓名,关系,手机尾号,备注
            1,孙好,3-2,孙大,爸爸,13800000417,
            2,孙美,3-2,孙大,爸爸,0417,110101201001011237
            G110101201001011237,孙丽,3-2,,,,
            """);

        Assert.Equal(1, code);
        Assert.Contains("第 2 行，手机尾号：这是完整的手机号", said, StringComparison.Ordinal);
        Assert.Contains("第 3 行，备注：像证件号", said, StringComparison.Ordinal);
        Assert.Contains("第 4 行，学号：像证件号", said, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000417", said, StringComparison.Ordinal);
        Assert.DoesNotContain("110101", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_says_what_would_change_and_changes_nothing()
    {
        await using var host = await Spring.StartAsync();

        var (code, said) = await Lists.ReadRollAsync(host, Lists.SmallRoll, dryRun: true);

        Assert.Equal(0, code);
        Assert.Contains("新增 5", said, StringComparison.Ordinal);
        Assert.Contains("试算", said, StringComparison.Ordinal);
        await using var programme = host.Open();
        Assert.False(await programme.Children.AnyAsync(child => child.PupilNumber != null));
    }

    [Fact]
    public async Task In_English_the_headings_and_what_is_said_are_English()
    {
        await using var host = await Spring.StartAsync();

        var (code, said) = await Lists.ReadRollAsync(host, "Pupil number,Name,Grade,Class,Guardian,Relation,Phone ending,Authority\nA-1,Oliver Clarke,Grade 3,2,Emma Clarke,Mother,0417,apply; fees\nA-2,Iris Stone,3-1,,Ann Stone,neighbour,,\n", language: Texts.English);
        Assert.Equal(1, code);
        Assert.Contains("Row 3, Relation: Write mother", said, StringComparison.Ordinal);

        (code, said) = await Lists.ReadRollAsync(host, "Pupil number,Name,Grade,Class,Guardian,Relation,Phone ending,Authority\nA-1,Oliver Clarke,Grade 3,2,Emma Clarke,Mother,0417,apply; fees\n", language: Texts.English);
        Assert.Equal(0, code);
        Assert.Contains("Added: Oliver Clarke (3-2)", said, StringComparison.Ordinal);
        Assert.Contains("Added 1, changed 0, left 0, unchanged 0.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Excel_table_is_read_as_well_with_several_rows_a_child()
    {
        await using var host = await Spring.StartAsync();
        var file = Path.Combine(Path.GetTempPath(), $"list-{Guid.NewGuid():n}.xlsx");
        await File.WriteAllBytesAsync(file, Sheet.Write(new Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>
        {
            ["名册"] = (["学号", "姓名", "班级", "监护人姓名", "关系", "手机尾号"],
            [
                ["0012", "沈小舟", "三年级2班", "沈岚", "妈妈", "0417"],
                ["0012", "沈小舟", "三年级2班", "沈青", "爸爸", "0418"],
            ]),
        }));

        var (code, said) = await Lists.RunAsync(new RollImport(new(file)), host.Database, file);

        Assert.Equal(0, code);
        Assert.Contains("新增 1", said, StringComparison.Ordinal);
        await using var programme = host.Open();
        var child = await programme.Children.SingleAsync(one => one.PupilNumber == "0012");
        Assert.Equal([Relation.Mother, Relation.Father], (await programme.Guardianships.Where(bond => bond.Child == child.Id).OrderBy(bond => bond.Guardian).ToListAsync()).Select(bond => bond.Relation));
    }

    [Fact]
    public async Task Two_children_of_one_name_are_told_apart_by_their_numbers_and_never_guessed()
    {
        await using var host = await Spring.StartAsync();

        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系\n何一帆,3-2,何敏,妈妈\n何一帆,3-2,钱小琴,妈妈\n");
        Assert.Equal(1, code);
        Assert.Contains("第 3 行，姓名：这个班可能有两个何一帆。请写学号", said, StringComparison.Ordinal);

        Assert.Equal(0, (await Lists.ReadRollAsync(host, Lists.SmallRoll)).Code);
        (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系\n何一帆,3-2,何敏,妈妈\n");
        Assert.Equal(1, code);
        Assert.Contains("两个何一帆", said, StringComparison.Ordinal);

        (code, said) = await Lists.ReadRollAsync(host, "姓名,班级\n王小明,3-1\n");
        Assert.Equal(1, code);
        Assert.Contains("三年级2班也有王小明", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_or_relation_is_put_right_and_a_new_telephone_taken_in()
    {
        await using var host = await Spring.StartAsync();
        await Lists.ReadRollAsync(host, Lists.SmallRoll);

        var (code, said) = await Lists.ReadRollAsync(host, "学号,姓名,班级,监护人姓名,关系,手机尾号\n20210103,何亦帆,3-2,何建国,爷爷,9999\n20210105,周子墨,3-1,周立心,父亲,6071\n");

        Assert.Equal(0, code);
        foreach (var part in new[] { "改名：何一帆（三年级2班）→ 何亦帆", "更正家长：何建国（", "，尾号 3316）→ 何建国（", "，尾号 9999），何亦帆", "改名：周立新（爸爸，尾号 6071）→ 周立心", "更改 2", "另有" })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--dry-run")]
    [InlineData("a.csv", "--lang", "fr")]
    [InlineData("a.csv", "--school", "x")]
    [InlineData("a.csv", "b.csv")]
    [InlineData("a.csv", "--leavers")]
    public void What_is_no_import_is_not_read_as_one(params string[] arguments) => Assert.Null(ImportOrder.Read(arguments, "--leavers"));

    [Fact]
    public void An_import_is_read_as_it_is_written() =>
        Assert.Equal(new ImportOrder("a.csv", true, "en") { Leavers = "b.csv" }, ImportOrder.Read(["a.csv", "--leavers", "b.csv", "--lang", "en", "--dry-run"], "--leavers"));
}
