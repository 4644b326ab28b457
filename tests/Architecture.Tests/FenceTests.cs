using System.Reflection;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace AfterSchoolBot.Architecture.Tests;

/// <summary>The fences of the house. Each was broken once on purpose when it was written, and seen to fall. That only the turn store saves is held by BannedSymbols.Storage.txt: elsewhere it does not compile.</summary>
public sealed class FenceTests
{
    private static readonly Assembly Rules = typeof(Refusal).Assembly;
    private static readonly Assembly Storage = typeof(ProgrammeDb).Assembly;
    private static readonly Assembly Wire = typeof(IChannel).Assembly;
    private static readonly Assembly TheTalk = typeof(Dialog).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies(Rules, Storage, Wire, TheTalk).Build();

    [Fact]
    public void The_rules_name_nothing_of_ours_and_no_package() =>
        Assert.DoesNotContain(Named(Rules), name => !name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void The_wire_names_nothing_of_ours() =>
        Assert.DoesNotContain(Named(Wire), name => name.StartsWith("AfterSchoolBot", StringComparison.Ordinal));

    [Fact]
    public void Storage_names_the_rules_and_no_other_layer() =>
        Assert.Equal(["AfterSchoolBot.Domain"], Named(Storage).Where(name => name.StartsWith("AfterSchoolBot", StringComparison.Ordinal)));

    [Fact]
    public void No_channel_names_another()
    {
        string[] channels = ["Teams", "WeCom", "DirectLine"];
        foreach (var channel in channels)
        {
            foreach (var other in channels.Where(other => other != channel))
            {
                Types().That().ResideInNamespaceMatching($@"^AfterSchoolBot\.Channels\.{channel}")
                    .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^AfterSchoolBot\.Channels\.{other}"))
                    .WithoutRequiringPositiveResults()
                    .Check(House);
            }
        }
    }

    [Fact]
    public void A_rule_waits_for_nothing() =>
        Assert.DoesNotContain(
            MethodsOf(Rules),
            method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal));

    [Fact]
    public void No_form_knows_a_channel() =>
        Types().That().ResideInNamespaceMatching(@"^AfterSchoolBot\.Bot\.(Dialogs|Families|Enrolments|Clubs|Fees|Oversight|Staff|Programmes|Policies)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^AfterSchoolBot\.Channels\.(Teams|WeCom|DirectLine|AdaptiveCards)"))
            .Check(House);

    [Fact]
    public void Only_the_policies_may_name_a_language_model() =>
        Types().That().DoNotResideInNamespaceMatching(@"^AfterSchoolBot\.Bot\.Policies")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Microsoft\.(SemanticKernel|Extensions\.AI)")
            .WithoutRequiringPositiveResults()
            .Check(House);

    /// <summary>A gift buys no place (五.3): whoever gives places cannot even name one.</summary>
    [Fact]
    [Duty("五.3-b")]
    public void Nothing_that_gives_a_place_knows_a_gift() =>
        Types().That().ResideInNamespaceMatching(@"^AfterSchoolBot\.(Domain|Bot)\.(Clubs|Enrolments|Families|Fees)")
            .Should().NotDependOnAny(Types().That().HaveNameMatching("^(Gift|GiftOutcome|GiftsDialog|RegisterGiftDialog|RegisterGiftDraft)$"))
            .Check(House);

    [Fact]
    [Duty("五.3-b")]
    public void No_question_about_places_knows_a_gift() =>
        Types().That().HaveFullNameMatching(@"^AfterSchoolBot\.Data\.Queries\.(ClubQueries|EnrolmentQueries|FamilyQueries|FeeQueries)")
            .Should().NotDependOnAny(Types().That().HaveNameMatching("^Gift$"))
            .Check(House);

    [Fact]
    public void An_interface_has_two_real_implementations()
    {
        var ours = new[] { Rules, Storage, Wire, TheTalk };
        foreach (var one in ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsInterface && IsOurs(type)))
        {
            var real = ours.SelectMany(assembly => assembly.GetTypes()).Count(type => type is { IsClass: true, IsAbstract: false } && one.IsAssignableFrom(type));
            Assert.True(real >= 2, $"{one.FullName} has {real} implementation(s).");
        }
    }

    [Fact]
    public void A_class_is_sealed_or_made_to_be_derived_from()
    {
        var open = new[] { Rules, Storage, Wire, TheTalk }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && IsOurs(type))
            .Where(type => !new[] { Rules, Storage, Wire, TheTalk }.SelectMany(assembly => assembly.GetTypes()).Any(other => other.BaseType == type));
        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void Nothing_is_called_manager_helper_util_or_common()
    {
        string[] empty = ["Manager", "Helper", "Util", "Common", "Processor"];
        var names = new[] { Rules, Storage, Wire, TheTalk }.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs).Select(type => type.Name);
        Assert.DoesNotContain(names, name => empty.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Forms_hold_nothing_between_turns()
    {
        var forms = TheTalk.GetTypes().Where(type => type.IsSubclassOf(typeof(Dialog)) && !type.IsAbstract);
        foreach (var field in forms.SelectMany(form => form.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)))
        {
            var isGivenByTheHost = field.Name.EndsWith(">P", StringComparison.Ordinal); // a parameter of the primary constructor, in a field that the compiler makes
            Assert.True(field.IsInitOnly || isGivenByTheHost, $"{field.DeclaringType!.Name}.{field.Name} can change: what a form knows belongs in its draft.");
        }
    }

    private static IEnumerable<string> Named(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Order();

    private static IEnumerable<MethodInfo> MethodsOf(Assembly assembly) => assembly.GetTypes().Where(IsOurs)
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    // migrations and the compiled model are generated and stay as they came
    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("AfterSchoolBot", StringComparison.Ordinal) == true
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
        && !type.Namespace.Contains(".Compiled", StringComparison.Ordinal)
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && !type.Name.StartsWith('<') && type.DeclaringType?.Name.StartsWith('<') != true;
}
