namespace PbiDiag.Facts;

public static class FactOf
{
    public static Fact<T> Answer<T>(T? value) => new() { IsKnown = true, Value = value };

    public static Fact<T> Unknown<T>(string reason, string? permission) => new() { Reason = reason, Permission = permission };
}
