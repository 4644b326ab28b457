using System.Resources;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot;

// Why a person is told no: reason, then clause. One text for every member of Refusal, under the member's own name.
public static partial class Texts
{
    private static readonly ResourceManager Refusals = Book("Refusals");

    /// <summary>The reason and its clause; what can be done instead is the form's to say.</summary>
    public static string Explain(Refusal refusal) => $"{Reason(refusal)}\n{Source(refusal.Clause())}";

    public static string Reason(Refusal refusal) => Of(Refusals, refusal.ToString());
}
