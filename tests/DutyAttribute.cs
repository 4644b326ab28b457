using Xunit.v3;

namespace AfterSchoolBot;

/// <summary>
/// The duty of the programme's rules that a test shows: a clause of the plan (三.2-a), of the protection of children's data (D7), or an invariant (I3).
/// docs/rules.md is made of these; <c>-trait "Duty=三.2-a"</c> runs the tests of one duty.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class DutyAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [.. Ids.Select(id => KeyValuePair.Create("Duty", id))];
}
