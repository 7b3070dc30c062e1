namespace LossGen.Runtime;

/// <summary>Work on blocks of samples that don't depend on each other.</summary>
internal interface IBlockWork
{
    /// <summary>Does the work on a block. It is called by several threads at once, never twice for one block.</summary>
    /// <param name="block">The number of the block.</param>
    public void Run(int block);
}
