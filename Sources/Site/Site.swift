/// The pages of the register and the bytes of each.
package enum Site {}
