using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

public sealed class ExampleTests
{
    [Fact]
    public void Every_example_of_an_Entra_code_is_recognised_as_that_code()
    {
        var missed = Catalogue.Default.Entries
            .Where(entry => entry.Family == Family.Entra && entry.Body.Example.Length > 0)
            .Where(entry => !Recogniser.Recognise(entry.Body.Example).Codes.Contains(entry.Code))
            .Select(entry => entry.Code);

        Assert.Equal("", string.Join(", ", missed));
    }
}
