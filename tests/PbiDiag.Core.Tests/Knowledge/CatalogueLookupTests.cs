using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Tests.Knowledge;

public sealed class CatalogueLookupTests
{
    [Theory]
    [InlineData("AADSTS7000222")]
    [InlineData("aadsts7000222")]
    [InlineData(" AADSTS7000222 ")]
    [InlineData("7000222")]
    public void A_code_is_found_in_every_spelling(string code) => Assert.Equal("AADSTS7000222", Catalogue.Default.Find(code)?.Code);

    [Theory]
    [InlineData("AADSTS70002222222")]
    [InlineData("AADSTS")]
    [InlineData("")]
    [InlineData("ÄADSTS7000222")]
    public void What_is_not_a_known_code_finds_nothing(string code) => Assert.Null(Catalogue.Default.Find(code));

    [Fact]
    public void An_entry_comes_with_all_that_its_file_says()
    {
        var entry = Catalogue.Default.Find("AADSTS7000222")!;

        Assert.Equal((Family.Entra, EntryKind.Error, Category.ClientSecret, Severity.Critical), (entry.Family, entry.Kind, entry.Category, entry.Severity));
        Assert.Equal((Retry.AfterFix, Actor.AppOwner, Unattended.Yes, EntryStatus.Current), (entry.Retry, entry.Actor, entry.Unattended, entry.Status));
        Assert.Equal("secret-expired", entry.Body.Causes[0].Check);
        Assert.Null(entry.Body.Causes[^1].Check);
        Assert.Empty(entry.Body.Fixes[0].Mends);
        Assert.Contains("AADSTS7000222", entry.Body.Example, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_lookup_allocates_less_than_a_kilobyte()
    {
        var codes = Catalogue.Default.Entries.Select(entry => entry.Code).ToList();
        var catalogue = new Catalogue(PbiDiag.Knowledge.Index.CatalogueIndex.OpenEmbedded());
        catalogue.Find(codes[0]);

        foreach (var code in codes.Skip(1))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = catalogue.Find(code);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.NotNull(found);
            Assert.True(allocated < 1024, $"{code} took {allocated} bytes");
        }
    }
}
