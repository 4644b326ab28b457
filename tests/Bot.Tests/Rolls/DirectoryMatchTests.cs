using AfterSchoolBot.Bot.Schools.Directories;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using CsCheck;

namespace AfterSchoolBot.Bot.Tests.Rolls;

/// <summary>Who in the school's WeCom directory is who on the roll; whatever contradicts is not bound.</summary>
public sealed class DirectoryMatchTests
{
    private static readonly DirectoryClass Class32 = new(3021, 302, 3, 2);
    private static readonly DirectoryClass Class11 = new(3011, 301, 1, 1);

    private readonly List<Child> children = [new(new(1), "王小明", new(3, 2)), new(new(2), "王小雨", new(1, 1)), new(new(3), "陈一诺", new(3, 2))];
    private readonly List<Guardian> guardians = [new(new(11), "5521"), new(new(12), null), new(new(13), null)];
    private readonly List<Guardianship> bonds = [Bond(11, 1, Relation.Mother), Bond(11, 2, Relation.Mother), Bond(12, 3, Relation.Father), Bond(13, 3, Relation.Grandmother)];

    [Fact]
    public void A_child_is_told_by_name_and_class_and_its_parents_by_their_relation()
    {
        var match = Match([Ming, Yu, Yinuo], [Wang, Chen]);

        Assert.Equal([(11, "wang"), (12, "chen")], match.Guardians.Select(one => (one.Guardian.Value, one.Parent.UserId)));
        Assert.Empty(match.Doubts);
        Assert.Equal(3, match.Children);
    }

    [Fact]
    public void A_pupil_number_that_is_the_directorys_id_goes_before_the_class()
    {
        children[0].Number("20210417");

        var match = Match([new("20210417", "王小明", [Class11])], [new("wang", "wmW", true, "5521", [new("20210417", "妈妈")])]);

        Assert.Equal(11, Assert.Single(match.Guardians).Guardian.Value);
    }

    [Fact]
    public void A_pupil_number_with_another_name_is_doubtful()
    {
        children[0].Number("20210417");

        Doubted(Doubt.OtherName, Match([new("20210417", "王大明", [Class32])], [new("wang", "wmW", true, "5521", [new("20210417", "妈妈")])]));
    }

    [Fact]
    public void Two_children_of_one_name_in_a_class_are_nobody_on_either_side()
    {
        Doubted(Doubt.SeveralChildren, Match([Ming, new("ming2", "王小明", [Class32])], [Wang]));

        children.Add(new(new(9), "王小明", new(3, 2)));
        Doubted(Doubt.SeveralChildren, Match([Ming], [Wang]));
    }

    [Fact]
    public void Another_class_no_class_and_a_child_who_left_are_not_on_the_roll()
    {
        Doubted(Doubt.NotOnRoll, Match([new("ming", "王小明", [Class11])], [Wang]));
        Doubted(Doubt.NotOnRoll, Match([new("ming", "王小明", [new(9, 9, null, null)])], [Wang]));

        children[0].LeaveSchool(new(2026, 9, 1));
        Doubted(Doubt.NotOnRoll, Match([Ming], [Wang]));
    }

    [Theory]
    [InlineData("爸爸")]
    [InlineData("外公")]
    [InlineData("监护人")]
    [InlineData("")]
    public void A_relation_that_the_roll_does_not_have_is_doubtful(string relation) =>
        Doubted(Doubt.NoSuchRelation, Match([Ming], [Wang with { Children = [new("ming", relation)] }]));

    [Theory]
    [InlineData("5522")]
    [InlineData(null)]
    public void Another_telephone_or_none_is_doubtful_where_the_roll_has_one(string? ending) =>
        Doubted(Doubt.OtherPhone, Match([Ming], [Wang with { PhoneEnding = ending }]));

    [Fact]
    public void The_telephone_tells_two_mothers_apart()
    {
        var match = Match([Ming], [Wang, Wang with { UserId = "other", PhoneEnding = "0000" }]);

        Assert.Equal("wang", Assert.Single(match.Guardians).Parent.UserId);
        Assert.Equal(Doubt.OtherPhone, Assert.Single(match.Doubts).Doubt);
    }

    [Fact]
    public void Two_parents_for_one_guardian_or_two_guardians_for_one_word_are_doubtful()
    {
        Doubted(Doubt.SeveralGuardians, Match([Yinuo], [Chen, Chen with { UserId = "chen2", ExternalUserId = "wmX" }]));

        bonds.Add(Bond(14, 3, Relation.Father));
        guardians.Add(new(new(14), null));
        Doubted(Doubt.SeveralGuardians, Match([Yinuo], [Chen]));
    }

    [Fact]
    public void One_parent_who_would_be_two_guardians_is_nobody()
    {
        bonds.Add(Bond(13, 1, Relation.Grandmother));
        guardians.Add(new(new(15), null));
        bonds.Add(Bond(15, 2, Relation.Grandmother));

        Doubted(Doubt.TwoPeople, Match([Ming, Yu], [new("nai", "wmN", true, null, [new("ming", "奶奶"), new("yu", "奶奶")])]));
    }

    [Fact]
    public void A_bond_that_ended_or_gives_no_authority_binds_nobody()
    {
        bonds[2].End(new(2026, 9, 1));
        Doubted(Doubt.NoSuchRelation, Match([Yinuo], [Chen]));

        bonds[2].Restore();
        bonds[2].Entrust(Authority.None);
        Doubted(Doubt.NoSuchRelation, Match([Yinuo], [Chen]));
    }

    [Fact]
    public void Of_one_family_only_its_own_doubts_are_told()
    {
        var match = Match([Ming, Yinuo, new("x", "谁也不是", [Class32])], [Wang, Chen with { Children = [new("yinuo", "叔叔")] }], new HashSet<string> { "wang" });

        Assert.Equal("wang", Assert.Single(match.Guardians).Parent.UserId);
        Assert.Empty(match.Doubts);
    }

    /// <summary>Whatever the directory says: a bound parent has that relation to a pupil of that guardian, the telephone agrees, and no guardian is bound twice.</summary>
    [Fact]
    public void Whatever_the_directory_says_nobody_is_bound_against_the_roll()
    {
        var students = Gen.Select(OneOf("王小明", "王小雨", "陈一诺", "某某"), OneOf(Class32, Class11), (name, @class) => (name, @class)).Array[0, 5];
        var parents = Gen.Select(OneOf("妈妈", "爸爸", "奶奶", "监护人"), Gen.Int[0, 5], OneOf("5521", "0000", ""), (relation, student, phone) => (relation, student, phone)).Array[0, 6];
        Gen.Select(students, parents).Sample((some, adults) =>
        {
            var match = Match(
                [.. some.Select((one, number) => new DirectoryStudent($"s{number}", one.name, [one.@class]))],
                [.. adults.Select((one, number) => new DirectoryParent($"p{number}", $"wm{number}", true, one.phone.Length == 0 ? null : one.phone, [new($"s{one.student}", one.relation)]))]);

            Assert.Equal(match.Guardians.Count, match.Guardians.Select(one => one.Guardian).Distinct().Count());
            foreach (var bound in match.Guardians)
            {
                var bond = Assert.Single(bonds, bond => bond.Guardian == bound.Guardian && bond.Child == bound.Child);
                Assert.Equal(bond.Relation, RelationWords.Read(bound.Parent.Children[0].Relation));
                Assert.True(guardians.Find(guardian => guardian.Id == bound.Guardian)!.PhoneEnding is not { } ending || ending == bound.Parent.PhoneEnding);
            }
        });
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static DirectoryStudent Ming => new("ming", "王小明", [Class32]);

    private static DirectoryStudent Yu => new("yu", "王小雨", [Class11]);

    private static DirectoryStudent Yinuo => new("yinuo", "陈一诺", [Class32]);

    private static DirectoryParent Wang => new("wang", "wmW", true, "5521", [new("ming", "妈妈"), new("yu", "母亲")]);

    private static DirectoryParent Chen => new("chen", "wmC", true, "7740", [new("yinuo", "爸爸")]);

    private static Guardianship Bond(int guardian, int child, Relation relation) => new(new PersonId(guardian), new ChildId(child), relation, Authority.All);

    private static void Doubted(Doubt doubt, DirectoryMatch match)
    {
        Assert.Empty(match.Guardians);
        Assert.Contains(match.Doubts, one => one.Doubt == doubt);
    }

    private DirectoryMatch Match(IReadOnlyList<DirectoryStudent> students, IReadOnlyList<DirectoryParent> parents, IReadOnlySet<string>? only = null) =>
        DirectoryMatch.Of(children, guardians, bonds, new([Class32, Class11], students, parents), only);
}
