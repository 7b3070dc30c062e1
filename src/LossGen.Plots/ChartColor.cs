namespace LossGen.Plots;

/// <summary>The colours of lines; each has a light and a dark shade, told apart also by readers who confuse red and green.</summary>
public enum ChartColor
{
    /// <summary>Blue, for what is usually drawn first.</summary>
    Blue,

    /// <summary>Orange, the clearest contrast to blue.</summary>
    Orange,

    /// <summary>Green with some blue in it.</summary>
    Green,

    /// <summary>A purple that is lighter than the blue.</summary>
    Purple,

    /// <summary>The colour of the text, for something to compare with.</summary>
    Ink,
}
