using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>A guardian with a phone and a child, and what became of them as far as the test has a hand in it.</summary>
internal sealed class Family(Phone phone, string slip, string name, ClassId @class)
{
    public Phone Phone => phone;
    public string Slip => slip;
    public string Name => name;
    public ClassId Class => @class;
    public bool Applied { get; set; }
    public bool First { get; set; }
    public bool Confirmed { get; set; }
    public bool Left { get; set; }
}
