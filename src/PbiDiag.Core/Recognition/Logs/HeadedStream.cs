namespace PbiDiag.Recognition.Logs;

/// <summary>A stream whose first bytes were already read and are given out again.</summary>
internal sealed class HeadedStream(byte[] head, int length, Stream rest) : ReadOnlyStream(rest)
{
    private int given;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (given == length)
            return Inner.Read(buffer, offset, count);
        var taken = Math.Min(count, length - given);
        Buffer.BlockCopy(head, given, buffer, offset, taken);
        given += taken;
        return taken;
    }
}
